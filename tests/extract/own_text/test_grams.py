import subprocess
import sys

import numpy as np

from kg.extract.own_text.grams import BITS, count_grams


def test_every_bucket_stands_once_with_one_plus_the_log_of_its_count() -> None:
    buckets, counts = count_grams("aaaa")
    assert len(buckets) == len(set(buckets)) == 3
    assert sorted(counts) == [1.0, np.float32(1 + np.log(2)), np.float32(1 + np.log(3))]


def test_buckets_are_in_range_and_do_not_depend_on_case() -> None:
    buckets, _ = count_grams("새 모델 SiT-XL을 제안합니다. 😀")
    assert buckets.min() >= 0
    assert buckets.max() < 1 << BITS
    assert buckets.tolist() == count_grams("새 모델 SIT-xl을 제안합니다. 😀")[0].tolist()


def test_a_text_too_short_for_an_n_gram_has_none() -> None:
    assert [len(part) for text in ("", "a") for part in count_grams(text)] == [0, 0, 0, 0]


def test_buckets_are_the_same_in_another_process() -> None:
    code = "from kg.extract.own_text.grams import count_grams; print(count_grams('로봇 DoorDog')[0].tolist())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == str(count_grams("로봇 DoorDog")[0].tolist())
