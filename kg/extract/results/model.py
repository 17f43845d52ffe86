"""What was learned about results: weights of words, trees, and how sure a statement is."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.errors import InputError
from kg.extract.results.tables import SLOTS
from kg.extract.results.word_weights import WordWeights
from kg.extract.trees import Trees

WORDS = ("number", "gain", *SLOTS)
TREES = ("number", "gain", *(f"{slot}-{turn}" for slot in SLOTS for turn in ("first", "second")))
_WORDS_FILE, _SETTINGS_FILE = "words.npz", "settings.json"


class Model:
    """Word weights and trees by name, the least probability of a result, and the weights of the confidence."""

    def __init__(
        self,
        words: Mapping[str, WordWeights],
        trees: Mapping[str, Trees],
        threshold: float,
        confidence: Sequence[float],
    ) -> None:
        self.words = dict(words)
        self.trees = dict(trees)
        self.threshold = threshold
        self.confidence = tuple(confidence)

    def with_words(self, name: str, rows: NDArray[np.float32], words: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """Return rows [n, d] with what their words say as one more column."""
        return np.hstack([rows, self.words[name].log_odds(words)[:, None]])

    def chances(self, name: str, rows: NDArray[np.float32], words: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        """Return the probability [n] of a yes for rows [n, d] and their words."""
        return self.trees[name].probability(self.with_words(name, rows, words))

    def to_disk(self, folder: Path) -> None:
        """Write the model into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        weights: dict[str, Any] = {name: each.weights for name, each in self.words.items()}
        np.savez_compressed(folder / _WORDS_FILE, **weights)
        for name, trees in self.trees.items():
            (folder / f"{name}.trees").write_bytes(trees.to_bytes())
        settings = {"threshold": self.threshold, "confidence": self.confidence}
        (folder / _SETTINGS_FILE).write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")

    @classmethod
    def from_disk(cls, folder: Path) -> "Model":
        """Read a model that `to_disk` wrote.

        Raises InputError where a file is missing or damaged.
        """
        try:
            with np.load(folder / _WORDS_FILE) as stored:
                words = {name: WordWeights(stored[name]) for name in WORDS}
            trees = {name: Trees.from_bytes((folder / f"{name}.trees").read_bytes()) for name in TREES}
            settings = json.loads((folder / _SETTINGS_FILE).read_text(encoding="utf-8"))
            return cls(words, trees, float(settings["threshold"]), settings["confidence"])
        except (OSError, ValueError, KeyError) as error:
            raise InputError(f"{folder}: the model of results cannot be read ({error}): install kg anew") from error
