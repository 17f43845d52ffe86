"""The rules that hold of an entity's occurrence and speak for one role or another."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.context import cue_after, head_after, head_before, in_one_list
from kg.extract.records import Place
from kg.model.facts import Entry

# What else the sentence says, in words that stand anywhere in it.
_SENTENCE_WORDS = {
    "proposal": re.compile(r"제안|소개|도입|제시|선보|공개|개발"),
    "comparison": re.compile(r"보다|비해|대비|능가|뛰어넘|비교|앞서|초과"),
    "training": re.compile(r"학습|훈련|튜닝|수집|구축"),
    "evaluation": re.compile(r"평가|실험|성능|달성|기록|벤치마크|결과"),
    "background": re.compile(r"기존|최근|이전|전통적|한계|그러나|하지만"),
}
_JUST_BEFORE = {
    "existing": re.compile(r"(?:기존의?|이전의?|현재의?|최신|최첨단|오픈소스|상용)\s(?:\S+\s){0,2}$"),
    "new": re.compile(r"(?:새로운|새롭게|최초의|제안된|제안하는|우리의|저희의?|본)\s(?:\S+\s){0,2}$"),
    "such": re.compile(r"(?:예를 들어|예:|등의|인)\s?[\"'(]*$"),
    "through": re.compile(r"(?:위해|통해|바탕으로|기반으로)[,]?\s$"),
}
_REACH_LEFT = 24
_EARLY = 2


def place_evidence(entry: Entry, places: Sequence[Place]) -> list[tuple[str, ...]]:
    """Return the rules that hold of each place; the places are in reading order."""
    cues = _cues(entry, places)
    words = {place.sentence: tuple(_words(entry, place.sentence)) for place in places}
    return [
        (*_own(entry, place), f"cue-{cue}", *words[place.sentence]) for place, cue in zip(places, cues, strict=True)
    ]


def _cues(entry: Entry, places: Sequence[Place]) -> list[str]:
    """The cue after each place, or after the last one of the list that it stands in."""
    cues = [""] * len(places)
    for index in range(len(places) - 1, -1, -1):
        place = places[index]
        if place.sentence == 0:
            continue
        sentence = entry.sentences[place.sentence]
        following = places[index + 1] if index + 1 < len(places) else None
        cues[index] = cue_after(sentence.text, place.end_at - sentence.start_at)
        if (
            following
            and following.sentence == place.sentence
            and in_one_list(entry.text, place.end_at, following.start_at)
        ):
            cues[index] = cues[index + 1]
    return cues


def _own(entry: Entry, place: Place) -> Iterator[str]:
    sentence = entry.sentences[place.sentence]
    start, end = place.start_at - sentence.start_at, place.end_at - sentence.start_at
    if place.sentence == 0:
        yield (
            "title-prefix" if sentence.text.startswith(":", end) or sentence.text.startswith(" (", end) else "in-title"
        )
        return
    yield f"section-{sentence.section}"
    if place.sentence <= _EARLY:
        yield "early"
    if start == 0:
        yield "begins-sentence"
    head = head_after(sentence.text, end) or head_before(sentence.text, start)
    if head:
        yield f"head-{head.how}"
    for name, pattern in _JUST_BEFORE.items():
        if pattern.search(sentence.text, max(0, start - _REACH_LEFT), start):
            yield f"before-{name}"


def _words(entry: Entry, number: int) -> Iterator[str]:
    if number:
        for name, pattern in _SENTENCE_WORDS.items():
            if pattern.search(entry.sentences[number].text):
                yield f"sentence-{name}"
