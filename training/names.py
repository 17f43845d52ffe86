"""Train what finds names, joins and gives roles; and read every annotated entry by models that never saw its dates."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path

from kg.extract.entities.component import Entities
from kg.extract.names.base import Base
from kg.extract.names.component import Names
from kg.extract.roles.component import Roles
from kg.model.facts import Occurrence
from training.base import fit_base
from training.calibrating import AS_IT_IS, calibrate, calibrate_names
from training.examples import FOLDS, Example
from training.stack import Stack, Without

EVERYTHING: Without = frozenset()

Occurrences = dict[str, tuple[Occurrence, ...]]
_Stack = tuple[Names, Entities, Roles]


@dataclass(frozen=True, slots=True)
class Trained:
    """The components, and the occurrences of each annotated entry as others than its fold would have it."""

    names: Names
    entities: Entities
    roles: Roles
    held_out: Occurrences

    def save(self, model: Path) -> None:
        """Write the components into a folder."""
        self.names.to_disk(model / "names")
        self.entities.to_disk(model / "entities")
        self.roles.to_disk(model / "roles")


def train_names(examples: Sequence[Example], processes: int, told: Callable[[str], None]) -> Trained:
    """Train on all examples, and five times on four of the folds for what is held out."""
    folds = [frozenset({fold}) for fold in range(FOLDS)]
    pairs = [frozenset(pair) for pair in combinations(range(FOLDS), 2)]
    with ProcessPoolExecutor(
        processes, mp_context=get_context("fork"), initializer=_know, initargs=(examples,)
    ) as pool:
        wanted = [*pairs, *folds, EVERYTHING]
        bases = dict(zip(wanted, pool.map(_fit_base, wanted), strict=True))
        told(f"linear models: {len(bases)}")
        jobs = [
            (without, {key: base for key, base in bases.items() if _is_for(key, without)})
            for without in (*folds, EVERYTHING)
        ]
        stacks = list(pool.map(_fit_stack, jobs))
        told(f"trees: {len(stacks)} times")
        raw = _read_all(pool, stacks)
        # A fold's own confidence is calibrated on the others.
        others = [[other for other in range(FOLDS) if other != fold] for fold in range(FOLDS)]
        for fold in range(FOLDS):
            stacks[fold][2].calibration = calibrate(examples, raw, others[fold])
        said = _read_all(pool, stacks)
        for fold in range(FOLDS):
            calibration = stacks[fold][2].calibration
            stacks[fold][2].calibration = calibration.joined(calibrate_names(examples, said, others[fold]))
        held_out = _read_all(pool, stacks)
    names, entities, roles = stacks[-1]
    calibration = calibrate(examples, raw, range(FOLDS))
    roles.calibration = calibration.joined(calibrate_names(examples, said, range(FOLDS)))
    return Trained(names, entities, roles, held_out)


def _is_for(key: Without, without: Without) -> bool:
    return without <= key and len(key) <= len(without) + 1


_EXAMPLES: list[Example] = []


def _know(examples: Sequence[Example]) -> None:
    _EXAMPLES[:] = examples


def _fit_base(without: Without) -> Base:
    return fit_base([example for example in _EXAMPLES if example.fold not in without])


def _fit_stack(job: tuple[Without, Mapping[Without, Base]]) -> _Stack:
    without, bases = job
    names, entities, roles = Stack(_EXAMPLES, bases.__getitem__, without).models()
    roles.calibration = AS_IT_IS
    return names, entities, roles


def _read_all(pool: ProcessPoolExecutor, stacks: Sequence[_Stack]) -> Occurrences:
    read = pool.map(_read_fold, range(FOLDS), stacks[:FOLDS])
    return {paper: its for fold in read for paper, its in fold.items()}


def _read_fold(fold: int, stack: _Stack) -> Occurrences:
    names, entities, roles = stack
    read = {}
    for example in _EXAMPLES:
        if example.fold == fold:
            keys = names.decide(example.entry, names.base.find(example.seen))
            groups = entities.group(example.entry, keys)
            read[example.entry.paper] = roles.occurrences(example.entry, keys, groups)
    return read
