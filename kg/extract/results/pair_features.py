"""What is known about a number and an entity that may fill one of its slots, as an array and as words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10, nan

from kg.extract.context import in_one_list
from kg.extract.results import number_cues as cues
from kg.extract.results.number_features import section_code
from kg.extract.results.records import Named, Number
from kg.extract.results.rows import list_after, list_before
from kg.extract.results.surroundings import AFTER, AFTER_CODES, Surroundings
from kg.model.facts import BENCHMARK, METHOD, METRIC, ROLES, Occurrence
from kg.model.keys import key

_LABELS = (METHOD, BENCHMARK, METRIC)
_OVER, _BEATEN = AFTER_CODES["over"], AFTER_CODES["beaten"]
_TOPICS = (AFTER_CODES["topic"], AFTER_CODES["subject"])
_SIDE = 11
_AFTER_NAMES = {code: name for code, (name, _) in enumerate(AFTER, 1)}


@dataclass(frozen=True, slots=True)
class Side:
    """The names of one label that stand before and behind a number in its sentence, the nearest first."""

    left: list[Occurrence]
    right: list[Occurrence]
    list_left: list[Occurrence]
    list_right: list[Occurrence]


@dataclass(frozen=True, slots=True)
class Asked:
    """A number whose slots are to be filled, how sure it is a result and a gain, and the names around it."""

    number: Number
    probability: float
    gain: float
    row: list[Number]
    sides: dict[str, Side]
    topic: str
    topic_at: int
    shared: list[float]

    @property
    def place(self) -> int:
        """The number's place in its row."""
        return self.row.index(self.number)

    def in_step(self, label: str) -> list[str]:
        """The entities of the list before a row of as many numbers, none where there is no such list."""
        names = [name.entity for name in self.sides[label].list_left]
        return names if len(self.row) > 1 and len(names) == len(self.row) else []


def ask(around: Surroundings, number: Number, probability: float, gain: float) -> Asked:
    """Return a number with what all pairs with it have in common."""
    text = around.entry.text
    mine = around.by_sentence.get(number.sentence, [])
    row = around.rows[number.start_at]
    sides = {}
    for label in _LABELS:
        names = [o for o in mine if o.label == label]
        sides[label] = Side(
            [o for o in reversed(names) if o.end_at <= number.start_at],
            [o for o in names if o.start_at >= number.end_at],
            list_before(text, names, row[0].start_at),
            list_after(text, names, row[-1].end_at),
        )
    shared = _shared(around, number, probability, gain, row, sides)
    topic, topic_at = _topic(around, number)
    shared += [number.start_at - topic_at if topic else nan, any(o.end_at == topic_at for o in mine)]
    return Asked(number, probability, gain, row, sides, topic, topic_at, shared)


def pair_row(around: Surroundings, asked: Asked, label: str, entity: Named | None) -> list[float]:
    """Return the features of a number with an entity, or with none: NaN for what is missing."""
    rivals = around.entities[label]
    side = asked.sides[label]
    counts = (len(rivals), len(side.left), len(side.right), len(side.list_left), len(side.list_right))
    group = [*counts, *_nearest(asked, side)]
    if entity is None:
        return [1.0, *asked.shared, *group, *([nan] * WIDTH_OF_ENTITY)]
    return [0.0, *asked.shared, *group, *_of_entity(around, asked, label, entity)]


def pair_words(around: Surroundings, asked: Asked, label: str, entity: Named | None) -> list[str]:
    """Return the words between a number and an entity, and the entity's own with the number's unit."""
    number, text = asked.number, around.entry.text
    end = number.unit_end
    after = text[end : end + 24]
    unit = f"{number.unit_at}{asked.gain > 0.5:d}"
    if entity is None:
        words = [f"e{length}{after[:length]}" for length in (2, 3, 4)]
        words += [f"ew{word[:2]}" for word in after.split(" ")[1:4]]
        before = text[max(0, number.start_at - 24) : number.start_at]
        words += [f"eb{word[:2]}" for word in before.split(" ")[1:]]
        words += [f"et{asked.topic[-3:]}", f"et{asked.topic[-2:]}", f"ez{before[-3:]}", f"ez{before[-4:]}"]
        return [*words, f"eu{unit}", "e"]
    side = asked.sides[label]
    left = next((o for o in side.left if o.entity == entity.name), None)
    right = next((o for o in side.right if o.entity == entity.name), None)
    name, where = key(entity.name), f"{left is not None:d}{right is not None:d}"
    words = [f"n{name[-6:]}u{unit}", f"n{name[:6]}u{unit}", f"n{name}", f"N{name}u{number.unit_at}"]
    words += [f"o{entity.role}{where}", f"o{entity.role}{where}u{unit}", f"w{where}u{unit}"]
    words += [f"s{step}" for step in _in_step(asked, side, entity.name)[::2]]
    if left:
        gap = text[left.end_at : number.start_at]
        code = around.after[left.start_at]
        words += [f"g{gap[:2]}", f"g{gap[:3]}", f"h{gap[-4:]}", *(f"G{word[:2]}" for word in gap.split(" ")[1:7])]
        words += [f"gl{len(gap) // 8}", f"c{code}u{unit}", f"c{code}{entity.role}", f"c{code}o{side.left.index(left)}"]
        if len(gap) < 9:
            words.append(f"gap{gap}")
    if right:
        gap = text[number.unit_end : right.start_at]
        behind, code = text[right.end_at : right.end_at + 3], around.after[right.start_at]
        words += [f"p{gap[:2]}", f"p{gap[:4]}", f"q{gap[-3:]}", *(f"P{word[:2]}" for word in gap.split(" ")[1:6])]
        words += [f"pl{len(gap) // 6}", f"pb{behind}", f"d{code}u{unit}", f"d{code}{entity.role}"]
        if len(gap) < 9:
            words.append(f"pap{gap}")
    if not left and not right:
        words += [f"far{entity.role}", f"faru{unit}{entity.role}", f"fara{after[:2]}"]
    return words


def _topic(around: Surroundings, number: Number) -> tuple[str, int]:
    """The last word before the number that a particle marks as topic or subject, and where it ends."""
    sentence = around.entry.sentences[number.sentence]
    before = list(cues.TOPIC.finditer(sentence.text, 0, number.start_at - sentence.start_at))
    return (before[-1][1], sentence.start_at + before[-1].end(1)) if before else ("", -1)


def _shared(
    around: Surroundings, number: Number, probability: float, gain: float, row: list[Number], sides: dict[str, Side]
) -> list[float]:
    sentence = around.entry.sentences[number.sentence]
    start, end = number.start_at - sentence.start_at, number.unit_end - sentence.start_at
    gain_at = cues.GAIN.search(sentence.text, end)
    level_at = cues.ABSOLUTE.search(sentence.text, end)
    over = cues.OVER_BEFORE.search(sentence.text, max(0, start - 30), start)
    numbers = around.numbers_in[number.sentence]
    methods = around.entities[METHOD]
    benchmarks = around.entities[BENCHMARK]
    return [
        probability,
        gain,
        number.unit_at,
        log10(number.value) if number.value > 0 else nan,
        section_code(sentence),
        number.sentence,
        len(around.entry.sentences),
        start,
        len(sentence.text) - end,
        gain_at.start() - end if gain_at else nan,
        level_at.start() - end if level_at else nan,
        over is not None,
        len(row),
        row.index(number),
        len(numbers),
        numbers.index(number),
        *(len(side.left) + len(side.right) for side in sides.values()),
        sum(entity.role == "proposes" for entity in methods),
        sum(entity.role == "introduces" for entity in benchmarks),
        sentence.text.count("(", 0, start) - sentence.text.count(")", 0, start),
        cues.COMPARED.match(sentence.text, end) is not None,
    ]


def _nearest(asked: Asked, side: Side) -> list[float]:
    """How near the nearest names of the label stand, and how sure they are."""
    left = side.left[0] if side.left else None
    right = side.right[0] if side.right else None
    return [
        asked.number.start_at - left.end_at if left else nan,
        left.confidence if left else nan,
        right.start_at - asked.number.unit_end if right else nan,
        right.confidence if right else nan,
    ]


def _of_entity(around: Surroundings, asked: Asked, label: str, entity: Named) -> list[float]:
    side = asked.sides[label]
    rivals = around.entities[label]
    roles = [rival.role for rival in rivals]
    proposed = ROLES[label][0]
    first = next((rival.name for rival in rivals if rival.role == proposed), None)
    return [
        ROLES[label].index(entity.role),
        entity.confidence,
        roles.count(entity.role),
        first == entity.name,
        len(entity.places),
        entity.places[0].sentence == 0,
        entity.places[0].start_at,
        rivals.index(entity),
        len(entity.name),
        *_of_left(around, asked, side.left, entity.name),
        *_of_right(around, asked, side.right, entity.name),
        *_in_step(asked, side, entity.name),
        *_elsewhere(around, asked, label, entity),
    ]


def _of_left(around: Surroundings, asked: Asked, names: Sequence[Occurrence], name: str) -> list[float]:
    at = next((place for place, o in enumerate(names) if o.entity == name), None)
    if at is None:
        return [nan] * _SIDE
    return _of_place(around, asked.number, names[at], at, around.entry.text[names[at].end_at : asked.number.start_at])


def _of_right(around: Surroundings, asked: Asked, names: Sequence[Occurrence], name: str) -> list[float]:
    at = next((place for place, o in enumerate(names) if o.entity == name), None)
    if at is None:
        return [nan] * _SIDE
    return _of_place(around, asked.number, names[at], at, around.entry.text[asked.number.unit_end : names[at].start_at])


def _of_place(around: Surroundings, number: Number, name: Occurrence, at: int, gap: str) -> list[float]:
    after = around.after[name.start_at]
    low, high = sorted((name.start_at, number.start_at))
    return [
        len(gap),
        at,
        after,
        after in _TOPICS,
        after in (_OVER, _BEATEN),
        sum(low < other.start_at < high for other in around.numbers_in[number.sentence]),
        sum(low < other.start_at < high for other in around.by_sentence[number.sentence]),
        len(cues.CLAUSE_BREAK.findall(gap)),
        gap.count(","),
        gap.count("(") - gap.count(")"),
        gap.count(" "),
    ]


def _in_step(asked: Asked, side: Side, name: str) -> list[float]:
    """Whether the entity is at the number's place in a list of as many names, and at which place it is."""
    values: list[float] = []
    at = asked.row.index(asked.number)
    for names in (side.list_left, side.list_right):
        entities = [o.entity for o in names]
        if len(asked.row) > 1 and len(entities) == len(asked.row):
            values.append(entities[at] == name)
        else:
            values.append(nan)
        values.append(entities.index(name) - at if name in entities else nan)
    return values


def _in_any_step(around: Surroundings, asked: Asked, label: str, name: str) -> float:
    """Whether the entity is at the number's place in any list of the sentence that is as long as its row."""
    if len(asked.row) < 2:
        return nan
    names = [o for o in around.by_sentence.get(asked.number.sentence, []) if o.label == label]
    lists: list[list[Occurrence]] = []
    for o in names:
        if lists and in_one_list(around.entry.text, lists[-1][-1].end_at, o.start_at):
            lists[-1].append(o)
        else:
            lists.append([o])
    fitting = [each for each in lists if len(each) == len(asked.row)]
    at = asked.row.index(asked.number)
    return float(any(each[at].entity == name for each in fitting)) if fitting else nan


def _elsewhere(around: Surroundings, asked: Asked, label: str, entity: Named) -> list[float]:
    """How far the entity's mentions before and behind the number's sentence are, and who stands nearer."""
    number = asked.number.sentence
    back = [o.sentence for o in entity.places if 0 < o.sentence < number]
    forth = [o.sentence for o in entity.places if o.sentence > number]
    here = [o for o in entity.places if o.sentence == number]
    before = around.by_sentence.get(number - 1, [])
    topics = [o.entity for o in before if o.label == label and around.after.get(o.start_at, 0) in _TOPICS]
    last = [o.entity for o in before if o.label == label]
    return [
        len(here),
        number - back[-1] if back else nan,
        forth[0] - number if forth else nan,
        entity.name in topics,
        last.index(entity.name) if entity.name in last else nan,
        any(around.after.get(o.start_at, 0) in _TOPICS for o in here),
        any(around.after.get(o.start_at, 0) in (_OVER, _BEATEN) for o in here),
        any(o.end_at <= asked.topic_at <= o.end_at + 12 for o in here),
        _in_any_step(around, asked, label, entity.name),
        sum(around.entry.sentences[o.sentence].section == "performance highlights" for o in entity.places),
    ]


WIDTH_OF_ENTITY = 9 + 2 * _SIDE + 4 + 10
