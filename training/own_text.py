"""Learn which texts are about the titled paper, from judged entries and from all others, nearly all of which are own.

What is counted over texts (associations, rarity) leaves known invented texts out, and the part of the entries that it
is applied to: in training an entry meets only what others say, as a new one does.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from kg.extract.own_text.associations import Associations
from kg.extract.own_text.features import FEATURES, features
from kg.extract.own_text.grams import BITS, count_grams
from kg.extract.own_text.model import Model, Weights, scaled, weighed
from kg.extract.own_text.words import text_words, title_words, without_headings

OWN, INVENTED, NOT_JUDGED, IN_DOUBT = "own", "invented", "", "doubt"
FOLDS = 5
_PARTS = 4  # of the training entries, for what is counted without them
_LEAST_TITLES, _LEAST_TEXTS, _LEAST_GRAMS = 2, 4, 3  # entries that a word or n-gram must stand in
_ENOUGH = 3  # entries of both words from which on an association counts in full
_SHRUNK = 2  # entries added to those of a text's word, against chance
_WEAKEST = 0.3  # nats: weaker associations are left out
_SCALE = 0.1  # of a feature's standard deviation, where an n-gram's vector has length 1
_INVERSE_PENALTY = 30.0


@dataclass(frozen=True, slots=True)
class Judged:
    """An entry, and whether its text is its own (`verdict`; empty where nobody has judged)."""

    paper: str
    date: str
    title: str
    text: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Report:
    """How invented texts were told over held-out folds; `flagged` are entries that nobody has judged."""

    judged: int
    invented: int
    precision: float
    recall: float
    folds: tuple[tuple[int, int, int], ...]  # right, wrongly flagged, missed
    wrong: tuple[str, ...]
    missed: tuple[str, ...]
    flagged: tuple[str, ...]


def train(data: Path, model: Path) -> None:
    """Learn from all entries of a folder of gold data and write the component's data into another folder."""
    fit(read_judged(data)).save(model)


def read_judged(data: Path) -> list[Judged]:
    """Return the training entries by date and id; those in doubt are left out."""
    verdicts = {row["id"]: row["verdict"] for row in _rows(data / "invented.jsonl")}
    entries = [
        Judged(row["id"], row["date"], row["title"], without_headings(row["text"]), verdicts.get(row["id"], NOT_JUDGED))
        for row in _rows(data / "train.entries.jsonl")
    ]
    return sorted(
        (entry for entry in entries if entry.verdict != IN_DOUBT and entry.text),
        key=lambda entry: (entry.date, entry.paper),
    )


def cross_validate(data: Path) -> Report:
    """Judge each entry by a model that knows no entry of its dates; folds hold equal numbers of invented texts."""
    entries = read_judged(data)
    folds = np.array(date_folds(entries))
    own = np.empty(len(entries))
    for fold in range(FOLDS):
        model = fit([entry for entry, its in zip(entries, folds, strict=True) if its != fold])
        for at in np.flatnonzero(folds == fold):
            own[at] = model.text_matches(entries[at].title, entries[at].text)
    return _report(entries, folds, own < 0.5)


def figures(report: Report) -> dict[str, object]:
    """Return a report as it is written beside the model."""
    return {
        "judged": report.judged,
        "invented": report.invented,
        "precision": round(report.precision, 4),
        "recall": round(report.recall, 4),
        "right, wrong, missed by fold": [list(fold) for fold in report.folds],
        "flagged though nobody judged": list(report.flagged),
    }


def date_folds(entries: Sequence[Judged]) -> list[int]:
    """Return the fold of each entry, these being sorted by date; entries of one date are in one fold."""
    invented = Counter(entry.date for entry in entries if entry.verdict == INVENTED)
    fold_of: dict[str, int] = {}
    before = 0
    for date in dict.fromkeys(entry.date for entry in entries):
        fold_of[date] = min(FOLDS - 1, before * FOLDS // max(1, invented.total()))
        before += invented[date]
    return [fold_of[entry.date] for entry in entries]


def fit(entries: Sequence[Judged]) -> Model:
    """Learn from entries, sorted by date; those that nobody has judged count as own, unless held-out folds say no."""
    learned = _Learning(entries)
    suspects = learned.flags() & np.array([entry.verdict == NOT_JUDGED for entry in entries])
    if suspects.any():
        learned = _Learning([entry for entry, is_one in zip(entries, suspects, strict=True) if not is_one])
    return learned.model()


class _Learning:
    """The rows of the regression over some entries, and their log-odds in held-out date folds, as calibrated there."""

    def __init__(self, entries: Sequence[Judged]) -> None:
        self._entries = entries
        self._is_invented = np.array([entry.verdict == INVENTED for entry in entries])
        told = _held_out_features(entries)
        grams = [count_grams(entry.text) for entry in entries]
        self._blank = _blank_weights(told, grams)
        self._rows = _design(told, grams, self._blank)
        odds = self._held_out_odds()
        self._slope, self._shift = self._calibration(odds)
        self._odds = self._slope * odds + self._shift

    def flags(self) -> NDArray[np.bool_]:
        """Which entries are rather invented than own, as seen from other dates."""
        return self._odds > 0

    def model(self) -> Model:
        """What all entries together teach."""
        regression = _regression().fit(self._rows, self._is_invented)
        coefficients = self._slope * regression.coef_[0]
        bias = self._slope * regression.intercept_[0] + self._shift
        weights = replace(
            self._blank,
            gram_weights=coefficients[: 1 << BITS].astype(np.float32),
            weights=(_SCALE * coefficients[1 << BITS :]).astype(np.float32),
            bias=np.array([bias], dtype=np.float32),
        )
        return Model(count_associations([entry for entry in self._entries if entry.verdict != INVENTED]), weights)

    def _held_out_odds(self) -> NDArray[np.float64]:
        folds = np.array(date_folds(self._entries))
        odds = np.empty(len(folds))
        for fold in range(FOLDS):
            out = folds == fold
            odds[out] = _regression().fit(self._rows[~out], self._is_invented[~out]).decision_function(self._rows[out])
        return odds

    def _calibration(self, odds: NDArray[np.float64]) -> tuple[float, float]:
        """Slope and shift of log-odds, fitted on the judged entries.

        J. Platt, Probabilistic outputs for support vector machines, Advances in Large Margin Classifiers, 1999.
        """
        judged = np.array([entry.verdict != NOT_JUDGED for entry in self._entries])
        line = LogisticRegression(C=1.0).fit(odds[judged, np.newaxis], self._is_invented[judged])
        return float(line.coef_[0, 0]), float(line.intercept_[0])


def count_associations(entries: Sequence[Judged]) -> Associations:
    """Count over own texts which words go with which of a title."""
    titles = [set(title_words(entry.title)) for entry in entries]
    texts = [text_words(entry.text) for entry in entries]
    title, text = _numbered(titles, _LEAST_TITLES), _numbered(texts, _LEAST_TEXTS)
    titled, told = _incidence(titles, title), _incidence(texts, text)
    of_title, of_text = (np.asarray(held.sum(axis=0)).ravel() for held in (titled, told))
    both = (titled.T @ told).tocoo()
    expected = of_title[both.row] * (of_text[both.col] + _SHRUNK) / len(entries)
    strengths = np.log(both.data / expected) * np.minimum(1, both.data / _ENOUGH)
    kept = strengths > _WEAKEST
    strong = sparse.csr_array((strengths[kept], (both.row[kept], both.col[kept])), shape=both.shape)
    strong.sort_indices()
    return Associations(
        title=title,
        text=text,
        rarity=np.log(len(entries) / of_text).astype(np.float32),
        most_rare=float(np.log(len(entries) / _LEAST_TEXTS)),
        starts=strong.indptr.astype(np.int32),
        partners=strong.indices.astype(np.uint16),
        strengths=strong.data.astype(np.float16),
    )


def _rows(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _held_out_features(entries: Sequence[Judged]) -> NDArray[np.float32]:
    """The features of each entry, by what is counted over the other parts: [entries, features]."""
    told = np.empty((len(entries), len(FEATURES)), dtype=np.float32)
    for part in range(_PARTS):
        others = [entry for at, entry in enumerate(entries) if at % _PARTS != part and entry.verdict != INVENTED]
        associations = count_associations(others)
        for at in range(part, len(entries), _PARTS):
            told[at] = features(entries[at].title, entries[at].text, associations)
    return told


def _blank_weights(
    told: NDArray[np.float32], grams: Iterable[tuple[NDArray[np.int64], NDArray[np.float32]]]
) -> Weights:
    """What is counted over texts for the regression, before it is fitted."""
    texts_with = np.zeros(1 << BITS)
    for buckets, _ in grams:
        texts_with[buckets] += 1
    rarity = np.log((1 + len(told)) / (1 + texts_with)) * (texts_with >= _LEAST_GRAMS)
    return Weights(
        gram_rarity=rarity.astype(np.float32),
        gram_weights=np.zeros(1 << BITS, dtype=np.float32),
        means=told.mean(axis=0),
        deviations=told.std(axis=0) + np.float32(1e-6),
        weights=np.zeros(told.shape[1], dtype=np.float32),
        bias=np.zeros(1, dtype=np.float32),
    )


def _design(
    told: NDArray[np.float32], grams: Sequence[tuple[NDArray[np.int64], NDArray[np.float32]]], weights: Weights
) -> sparse.csr_array:
    """The rows of the regression: n-grams, then features."""
    values = [weighed(buckets, counts, weights.gram_rarity) for buckets, counts in grams]
    starts = np.cumsum([0, *(len(row) for row in values)])
    columns = np.concatenate([buckets for buckets, _ in grams])
    block = sparse.csr_array((np.concatenate(values), columns, starts), shape=(len(values), 1 << BITS))
    return sparse.hstack([block, sparse.csr_array(_SCALE * scaled(told, weights))], format="csr")


def _regression() -> LogisticRegression:
    return LogisticRegression(C=_INVERSE_PENALTY, max_iter=1000)


def _numbered(held: Iterable[set[str]], least: int) -> dict[str, int]:
    counts = Counter(word for words in held for word in words)
    return {word: at for at, word in enumerate(sorted(word for word, count in counts.items() if count >= least))}


def _incidence(held: Sequence[set[str]], numbers: dict[str, int]) -> sparse.csr_array:
    pairs = [(row, numbers[word]) for row, words in enumerate(held) for word in words if word in numbers]
    rows, columns = zip(*pairs, strict=True)
    return sparse.csr_array((np.ones(len(pairs)), (rows, columns)), shape=(len(held), len(numbers)))


def _report(entries: Sequence[Judged], folds: NDArray[np.int64], flags: NDArray[np.bool_]) -> Report:
    kinds = np.array([entry.verdict for entry in entries])
    right, wrong, missed = (kinds == INVENTED) & flags, (kinds == OWN) & flags, (kinds == INVENTED) & ~flags
    of_folds = [folds == fold for fold in range(FOLDS)]

    def papers(chosen: NDArray[np.bool_]) -> tuple[str, ...]:
        return tuple(entry.paper for entry, is_one in zip(entries, chosen, strict=True) if is_one)

    return Report(
        judged=int((kinds != NOT_JUDGED).sum()),
        invented=int((kinds == INVENTED).sum()),
        precision=float(right.sum() / max(1, (right | wrong).sum())),
        recall=float(right.sum() / max(1, (kinds == INVENTED).sum())),
        folds=tuple((int((right & of).sum()), int((wrong & of).sum()), int((missed & of).sum())) for of in of_folds),
        wrong=papers(wrong),
        missed=papers(missed),
        flagged=papers((kinds == NOT_JUDGED) & flags),
    )
