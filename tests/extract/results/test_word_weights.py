"""A regression over words in buckets."""

import numpy as np
import pytest

from kg.extract.results.word_weights import BUCKETS, WordWeights, bucket


@pytest.fixture
def weights() -> WordWeights:
    values = np.zeros(BUCKETS + 1, np.float32)
    values[bucket("높은")] = 2.0
    values[bucket("데이터")] = -3.0
    values[-1] = 0.5
    return WordWeights(values)


def test_the_words_of_a_row_and_the_bias_add_up(weights: WordWeights) -> None:
    assert weights.log_odds([["높은", "데이터"], ["높은"], []]) == pytest.approx([-0.5, 2.5, 0.5])


def test_a_word_counts_once_in_a_row(weights: WordWeights) -> None:
    assert weights.log_odds([["높은", "높은"]]) == pytest.approx([2.5])


def test_the_bucket_of_a_word_is_the_same_in_every_process() -> None:
    assert bucket("향상") == 17282
