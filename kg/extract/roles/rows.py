"""One row of numbers for each entity of an entry: what its places, its neighbours and the others say of its role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.extract.entities.joining import Group
from kg.extract.names.lexicon import Lexicon
from kg.extract.names.records import Keys, Numbers
from kg.extract.records import Place
from kg.extract.roles.evidence import place_evidence
from kg.model.facts import Entry

_ROLES = 8
_CLOSE = ("", "와", "과", "및")
_NEVER_FIRST = 99
_WITH_ROLES = 2  # METHOD and BENCHMARK come first


@dataclass(slots=True)
class _Sums:
    """What the places of each entity add up to."""

    mean: Numbers
    most: Numbers
    first: Numbers
    rules: Numbers
    places: Numbers
    begins: Numbers
    titled: Numbers


def role_rows(
    entry: Entry,
    keys: Keys,
    groups: Sequence[Group],
    places: Sequence[tuple[int, Place]],
    rules: Mapping[str, int],
    lexicon: Lexicon,
) -> Numbers:
    """Return a row for each group: [groups, columns].

    `places` are those of the groups in reading order, each with its group; `rules` the columns of the rules that
    count; `lexicon` tells how often annotated entries give a key each role.
    """
    spans = keys.found.spans
    at = {place: row for row, place in enumerate(zip(spans.start_at.tolist(), spans.end_at.tolist(), strict=True))}
    said = [
        keys.found.roles[at[where]] if (where := (place.start_at, place.end_at)) in at else None for _, place in places
    ]
    sums = _sums(entry, len(groups), places, said, rules)
    counted = np.array(
        [lexicon.counts([keys.keys[member] for member in group.members]).sum(axis=0) for group in groups]
    )
    total = counted.sum(axis=1, keepdims=True)
    columns = [
        sums.mean,
        sums.most,
        sums.first,
        _beside(entry, len(groups), places, said),
        sums.rules / np.maximum(sums.places, 1),
        sums.rules > 0,
        sums.places,
        sums.begins,
        sums.titled,
        np.array([group.chances for group in groups]),
        _kinship(keys, groups, _is_prefix(sums, rules)),
        counted / (total + 1),
        total,
        _company(groups, sums.mean),
        _forms(entry, keys, groups),
    ]
    return np.concatenate(columns, axis=1).astype(np.float32)


def _is_prefix(sums: _Sums, rules: Mapping[str, int]) -> NDArray[np.bool_]:
    """Which entities stand before the title's colon; none where that was too rare to be learned from."""
    column = rules.get("title-prefix")
    return np.zeros(len(sums.rules), dtype=np.bool_) if column is None else sums.rules[:, column] > 0


def _sums(
    entry: Entry,
    groups: int,
    places: Sequence[tuple[int, Place]],
    said: Sequence[Numbers | None],
    rules: Mapping[str, int],
) -> _Sums:
    widths = (_ROLES, _ROLES, _ROLES, len(rules), 1, 1, 1)
    sums = _Sums(*(np.zeros((groups, width), dtype=np.float32) for width in widths))
    sums.begins += _NEVER_FIRST
    evidence = place_evidence(entry, [place for _, place in places])
    of_group = np.array([group for group, _ in places], dtype=np.int64)
    sentence = np.array([place.sentence for _, place in places], dtype=np.int64)
    np.add.at(sums.places[:, 0], of_group, 1)
    np.minimum.at(sums.begins[:, 0], of_group, sentence)
    np.add.at(sums.titled[:, 0], of_group[sentence == 0], 1)
    held = [
        (group, rules[rule]) for (group, _), its in zip(places, evidence, strict=True) for rule in its if rule in rules
    ]
    np.add.at(sums.rules, tuple(np.array(held, dtype=np.int64).reshape(-1, 2).T), 1)
    _add_chances(sums, of_group, said)
    return sums


def _add_chances(sums: _Sums, of_group: NDArray[np.int64], said: Sequence[Numbers | None]) -> None:
    told = [row for row, chances in enumerate(said) if chances is not None]
    if not told:
        return
    chances, group = np.array([said[row] for row in told]), of_group[told]
    sums.first[group[::-1]] = chances[::-1]
    np.add.at(sums.mean, group, chances)
    np.maximum.at(sums.most, group, chances)
    sums.mean /= np.maximum(np.bincount(group, minlength=len(sums.mean)), 1).astype(np.float32)[:, None]


def _beside(entry: Entry, groups: int, places: Sequence[tuple[int, Place]], said: Sequence[Numbers | None]) -> Numbers:
    """The best role probabilities of the entities next to each, those in one list with it first: [groups, 16]."""
    best = np.zeros((groups, 2 * _ROLES), dtype=np.float32)
    for row in range(len(places) - 1):
        (one, place), (other, following) = places[row], places[row + 1]
        if one == other or place.sentence != following.sentence:
            continue
        between = entry.text[place.end_at : following.start_at].strip(" ,'\"*`")
        side = slice(0, _ROLES) if between in _CLOSE else slice(_ROLES, None)
        for mine, theirs in ((one, said[row + 1]), (other, said[row])):
            if theirs is not None:
                np.maximum(best[mine, side], theirs, out=best[mine, side])
    return best


def _kinship(keys: Keys, groups: Sequence[Group], is_prefix: NDArray[np.bool_]) -> Numbers:
    """Whether an entity's name is part of the one before the title's colon or has it as a part: [groups, 3]."""
    values = np.zeros((len(groups), 3), dtype=np.float32)
    heads = [
        [keys.keys[member] for member in group.members]
        for group, is_head in zip(groups, is_prefix, strict=True)
        if is_head
    ]
    values[:, 2] = len(heads)
    for row, group in enumerate(groups):
        mine = [keys.keys[member] for member in group.members]
        others = [head for head in heads if head != mine]
        values[row, 1] = bool(others)
        values[row, 0] = any(a in b or b in a for head in others for b in head for a in mine)
    return values


def _company(groups: Sequence[Group], mean: Numbers) -> Numbers:
    """The best role probabilities among the other entities of the same label, and of the other one: [groups, 16]."""
    labels = np.array([group.label for group in groups])
    best = np.zeros((len(groups), 2 * _ROLES), dtype=np.float32)
    for row, label in enumerate(labels.tolist()):
        others = (labels < _WITH_ROLES) & (np.arange(len(groups)) != row)
        for side, which in enumerate((others & (labels == label), others & (labels != label))):
            if which.any():
                best[row, side * _ROLES : (side + 1) * _ROLES] = mean[which].max(axis=0)
    return best


def _forms(entry: Entry, keys: Keys, groups: Sequence[Group]) -> Numbers:
    labels = [group.label for group in groups]
    shared = (len(groups), labels.count(0), labels.count(1), len(entry.sentences), entry.sentences[-1].section is None)
    rows = [
        (
            len(group.members),
            min(len(keys.keys[member]) for member in group.members),
            any(map(str.isdigit, keys.keys[group.members[0]])),
            *shared,
        )
        for group in groups
    ]
    return np.array(rows, dtype=np.float32)
