"""Keys joined into entities, the surest pair first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.extract.entities.pairing import KeyPairs
from kg.extract.names.choosing import margins
from kg.extract.names.records import Keys

LEAST = 0.45  # the probability from which two keys are one; chosen on held-out folds
_OPENED = 2
_TASK, _MOST_TASKS = 2, 4


@dataclass(frozen=True, slots=True)
class Group:
    """Keys that name one thing: `members` are their places, `label` one of four, `chances` [4] the best of theirs."""

    members: tuple[int, ...]
    label: int
    chances: NDArray[np.float32]


def join(keys: Keys, pairs: KeyPairs, probabilities: NDArray[np.float64]) -> list[Group]:
    """Return the groups in the order of their first key; of the tasks only the four likeliest."""
    parent: dict[int, int] = {index: index for index in np.flatnonzero(keys.chosen).tolist()}
    left_of: dict[int, int] = {}
    for row in np.argsort(-probabilities, kind="stable").tolist():
        if probabilities[row] < LEAST:
            break
        a, b = int(pairs.left[row]), int(pairs.right[row])
        # What stands in a bracket is the other form of one thing before it.
        if (a in parent or b in parent) and (pairs.rows[row, 0] != _OPENED or left_of.setdefault(b, a) == a):
            parent.setdefault(a, a)
            parent.setdefault(b, b)
            parent[_root(parent, b)] = _root(parent, a)
    members: dict[int, list[int]] = {}
    for index in sorted(parent):
        members.setdefault(_root(parent, index), []).append(index)
    return _central([_group(keys, rows) for rows in members.values()])


def _root(parent: Mapping[int, int], index: int) -> int:
    while parent[index] != index:
        index = parent[index]
    return index


def _group(keys: Keys, members: list[int]) -> Group:
    chances = keys.chances[members]
    return Group(tuple(members), int(margins(chances).max(axis=0).argmax()), chances.max(axis=0))


def _central(groups: Iterable[Group]) -> list[Group]:
    found = list(groups)
    tasks = sorted((group for group in found if group.label == _TASK), key=lambda task: -float(task.chances[_TASK]))
    too_many = {task.members for task in tasks[_MOST_TASKS:]}
    return [group for group in found if group.members not in too_many]
