"""Words as models see them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.wording import is_korean, title_words, words_of
from kg.model.facts import Sentence


def test_words_are_runs_of_one_script_numbers_and_single_marks() -> None:
    words = words_of("GSM8K에서 82.5%를!")
    assert [word.lower for word in words] == ["gsm", "8", "k", "에서", "82.5", "%", "를", "!"]


def test_a_stem_is_two_syllables_a_number_is_any_number() -> None:
    assert [word.stem for word in words_of("정확도를 82.5 Better")] == ["정확", "0", "better"]


@given(st.text(alphabet="가힣aZ09 .,()%\n", max_size=40))
def test_words_are_slices_in_order_and_leave_only_white_space_out(text: str) -> None:
    words = words_of(text)
    assert all(text[word.start_at : word.end_at].lower() == word.lower for word in words)
    assert all(one.end_at <= other.start_at for one, other in pairwise(words))
    assert sum(len(word.lower) for word in words) == len("".join(text.split()))


def test_only_words_between_two_places_are_read() -> None:
    assert [word.lower for word in words_of("하나 둘 셋", 3, 4)] == ["둘"]


def test_a_title_has_its_latin_words_in_lower_case() -> None:
    title = Sentence(number=0, text="ZorbNet 2: 빠른 Mixing", section="title", start_at=0, line=1)
    assert title_words(title) == ["zorbnet", "mixing"]
    assert is_korean("빠른")
    assert not is_korean("Mixing")
