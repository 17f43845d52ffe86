"""What the sentences around an entity, its name and the title say of its role: a bag of features for each entity."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.bags import Bag, bag_of
from kg.extract.records import Entity, Place
from kg.extract.shapes import shape
from kg.extract.wording import is_korean, title_words, words_of
from kg.model.facts import BENCHMARK, METHOD, Entry, Sentence
from kg.model.keys import key

# What goes between the members of a list: what follows the list is said of each of them.
_LISTED = frozenset({",", "와", "과", "및", "(", ")", "·", "/", '"', "'", "또는", "나", "이나", "그리고"})
_CLAUSE_ENDS = re.compile(r".(고|며|여|어|해|서|면|지만|는데|다)$")
_STOPS = frozenset(",.;")
_TELLING = ("벤치마크", "데이터셋", "평가", "비교", "서베이", "조사", "분석", "오픈소스", "프레임워크", "보고서")
_FORMS = 3  # of an entity
_FIRST = ("S", "n", "rs01:", "qs01:")  # what counts more where an entity stands first


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence as words and stems, each entity as one word that tells its label; `at` is where each place stands."""

    lower: list[str]
    stems: list[str]
    named: list[bool]
    at: list[int | None]


def role_bags(entry: Entry, entities: Sequence[Entity], places: Sequence[tuple[int, Place]]) -> list[Bag]:
    """Return the bag of each entity; `places` are those of all of them in reading order, each with its entity."""
    features: list[set[str]] = [set() for _ in entities]
    by_sentence: dict[int, list[tuple[int, Place]]] = {}
    for group, place in places:
        by_sentence.setdefault(place.sentence, []).append((group, place))
    met: set[int] = set()
    for number, its in by_sentence.items():
        line = _line(entry.sentences[number], [place for _, place in its])
        for (group, _), at in zip(its, line.at, strict=True):
            if at is None:
                continue
            if number == 0:
                features[group].update(_in_title(line, at))
                continue
            said = (*_where(entry, number), *_around(line, at), *_after_list(line, at))
            features[group].update(said)
            if group not in met:
                features[group].update(f"F{one}" for one in said if one.startswith(_FIRST))
                met.add(group)
    shared = [*_of_entry(entry, entities), *(f"W{word}" for word in title_words(entry.sentences[0]))]
    for entity, its_features in zip(entities, features, strict=True):
        its_features.update(shared, _of_name(entry.sentences[0], entity))
    # The label stands before each, so that one model reads both, and by itself in the place of a bias.
    return [
        bag_of((entity.label, *(f"{entity.label}{feature}" for feature in its)))
        for entity, its in zip(entities, features, strict=True)
    ]


def _line(sentence: Sentence, places: Sequence[Place]) -> _Line:
    line = _Line([], [], [], [])
    done = 0

    def read(start: int, end: int | None) -> None:
        for word in words_of(sentence.text, start, end):
            line.lower.append(word.lower)
            line.stems.append(word.stem)
            line.named.append(False)

    for place in places:
        start, end = place.start_at - sentence.start_at, place.end_at - sentence.start_at
        if start < done:
            line.at.append(None)
            continue
        read(done, start)
        line.at.append(len(line.lower))
        line.lower.append(f"<{place.entity.label[0]}>")
        line.stems.append(line.lower[-1])
        line.named.append(True)
        done = end
    read(done, None)
    return line


def _in_title(line: _Line, at: int) -> Iterator[str]:
    yield "T"
    yield f"T{at}"
    yield f"T:{' '.join(line.lower[at + 1 : at + 2])}"


def _where(entry: Entry, number: int) -> Iterator[str]:
    yield f"S{entry.sentences[number].section}"
    yield f"n{min(number, 4)}"
    yield f"e{min(len(entry.sentences) - number, 3)}"


def _around(line: _Line, at: int) -> Iterator[str]:
    """The words before and behind, near and far, and the last two Korean ones of the sentence."""
    after, before = line.lower[at + 1 : at + 5], line.lower[max(0, at - 3) : at][::-1]
    stems = line.stems[at + 1 : at + 8]
    yield from (f"r{place}:{word}" for place, word in enumerate(after))
    yield from (f"rs{place}:{stem}" for place, stem in enumerate(stems[:4]))
    yield from (f"l{place}:{word}" for place, word in enumerate(before))
    yield from (f"rb:{stem}" for stem in stems)
    yield from (f"lb:{stem}" for stem in line.stems[max(0, at - 6) : at])
    yield from (f"ra:{stem}" for stem in line.stems[at + 1 :])
    yield from (f"la:{stem}" for stem in line.stems[:at])
    yield f"r01:{' '.join(after[:2])}"
    yield f"r012:{' '.join(after[:3])}"
    yield f"rs01:{' '.join(stems[:2])}"
    yield f"rs12:{' '.join(stems[1:3])}"
    yield f"l01:{' '.join(before[:2])}"
    yield f"lr:{' '.join(before[:1])}|{' '.join(after[:1])}"
    tail = [word for word in line.lower if is_korean(word)][-2:]
    yield from (f"t:{word}" for word in tail)
    yield f"tt:{' '.join(tail)}"
    yield f"ents{min(sum(line.named), 6)}"
    yield f"pos{min(sum(line.named[:at]), 4)}"


def _after_list(line: _Line, at: int) -> Iterator[str]:
    """What follows the list that an entity stands in, to the end of the clause."""
    begin = at + 1
    while begin < len(line.lower) and (line.named[begin] or line.lower[begin] in _LISTED):
        begin += 1
    words, stems = line.lower[begin : begin + 2], line.stems[begin : begin + 4]
    yield f"q0:{' '.join(words[:1])}"
    yield f"q01:{' '.join(words)}"
    yield f"qs01:{' '.join(stems[:2])}"
    yield f"qs12:{' '.join(stems[1:3])}"
    yield from (f"qb:{stem}" for stem in stems)
    end = next(
        (place for place in range(begin, len(line.lower)) if _ends_clause(line.lower[place])), len(line.lower) - 1
    )
    if begin <= end:
        last = end - 1 if line.lower[end] in _STOPS and end > begin else end
        yield f"c:{line.lower[last]}"
        yield f"cs:{line.stems[end]}"


def _ends_clause(word: str) -> bool:
    return word in _STOPS or _CLAUSE_ENDS.search(word) is not None


def _of_entry(entry: Entry, entities: Sequence[Entity]) -> Iterator[str]:
    early = [sentence.text for sentence in entry.sentences[1:3]]
    for word in _TELLING:
        if word in entry.text:
            yield f"A{word}"
        if any(word in text for text in early):
            yield f"A1{word}"
    labels = [entity.label for entity in entities]
    yield f"nb{min(labels.count(BENCHMARK), 4)}"
    yield f"nm{min(labels.count(METHOD), 6)}"


def _of_name(title: Sentence, entity: Entity) -> Iterator[str]:
    whole, head = key(title.text), key(title.text.split(":")[0]) if ":" in title.text else ""
    for surface in entity.surfaces[:_FORMS]:
        form = key(surface)
        yield from (f"K{form}", f"E{form[-4:]}", f"P{form[:4]}", f"P6{form[:6]}", f"H{shape(surface)}")
        yield from (f"w{word.lower()}" for word in surface.split())
        if head and (form in head or head in form):
            yield f"inprefix{form == head}"
        if form in whole:
            yield "intitle"
