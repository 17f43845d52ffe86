"""The regression that tells a text of its paper's own from an invented one."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from kg.errors import InputError
from kg.extract.own_text.associations import Associations
from kg.extract.own_text.features import features
from kg.extract.own_text.grams import count_grams
from kg.extract.own_text.words import without_headings

_WEIGHTS, _ASSOCIATIONS, _WORDS = "weights.npz", "associations.npz", "words.json"
_FARTHEST = 2.5  # standard deviations: what is farther out counts as this


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds that a text is invented; what the texts of training told of n-grams and features stands with them.

    `gram_rarity` and `gram_weights` are [buckets], `means`, `deviations` and `weights` [features], `bias` [1].
    """

    gram_rarity: NDArray[np.float32]
    gram_weights: NDArray[np.float32]
    means: NDArray[np.float32]
    deviations: NDArray[np.float32]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned."""

    associations: Associations
    weights: Weights

    def text_matches(self, title: str, text: str) -> float:
        """Return how sure it is that the text is about the titled paper, from 0 to 1; 1 where there is no text."""
        plain = without_headings(text)
        if not plain:
            return 1.0
        told = scaled(features(title, plain, self.associations), self.weights)
        buckets, counts = count_grams(plain)
        grams = weighed(buckets, counts, self.weights.gram_rarity)
        odds = float(told @ self.weights.weights + grams @ self.weights.gram_weights[buckets] + self.weights.bias[0])
        return float(1 / (1 + np.exp(np.clip(odds, -50, 50))))

    def save(self, folder: Path) -> None:
        """Write the files of a folder, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        held = self.associations
        words = {"title": list(held.title), "text": list(held.text)}
        (folder / _WORDS).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
        arrays = {name: getattr(held, name) for name in ("rarity", "starts", "partners", "strengths")}
        np.savez_compressed(folder / _ASSOCIATIONS, most_rare=np.float64(held.most_rare), **arrays)
        weights = {field.name: getattr(self.weights, field.name) for field in fields(Weights)}
        np.savez_compressed(folder / _WEIGHTS, **weights)


def scaled(values: NDArray[np.float32], weights: Weights) -> NDArray[np.float32]:
    """Return features [..., features] as standard deviations from their means, none of them far out."""
    return np.asarray(np.clip((values - weights.means) / weights.deviations, -_FARTHEST, _FARTHEST), dtype=np.float32)


def weighed(
    buckets: NDArray[np.int64], counts: NDArray[np.float32], gram_rarity: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return the counts of n-grams by their rarity, as a vector of length 1."""
    values = counts * gram_rarity[buckets]
    length = float(np.linalg.norm(values))
    return values / length if length else values


def load_model(folder: Path) -> Model:
    """Read what `Model.save` wrote.

    Raises InputError where it is not there or damaged.
    """
    try:
        words = json.loads((folder / _WORDS).read_text(encoding="utf-8"))
        title, text = ({word: number for number, word in enumerate(words[of])} for of in ("title", "text"))
        held, learned = _arrays(folder / _ASSOCIATIONS), _arrays(folder / _WEIGHTS)
        counted = {name: held[name] for name in ("rarity", "starts", "partners", "strengths")}
        associations = Associations(title, text, most_rare=float(held["most_rare"]), **counted)
        return Model(associations, Weights(**{field.name: learned[field.name] for field in fields(Weights)}))
    except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile) as error:
        raise InputError(f"{folder}: no model of own texts can be read there ({error}); install kg anew") from error


def _arrays(file: Path) -> Mapping[str, NDArray[Any]]:
    content = BytesIO(file.read_bytes())  # a path would be left open where it is no archive
    with np.load(content) as held:
        return dict(held)
