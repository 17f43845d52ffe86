from kg.extract.own_text.words import is_latin, stem, text_words, title_prefix, title_words, without_headings


def test_headings_are_taken_out_of_a_text_in_either_form() -> None:
    text = "**What's New**: 새 모델입니다.\n***Technical Details***: 빠릅니다."
    assert without_headings(text) == "새 모델입니다. 빠릅니다."


def test_a_text_without_headings_stays_as_it_is() -> None:
    assert without_headings("5 * 3 은 15입니다.") == "5 * 3 은 15입니다."


def test_the_words_of_a_title_are_stems_each_once_without_common_ones() -> None:
    assert title_words("Learning to Walk: A Walking Robot for the Stairs") == ["walk", "robot", "stair"]


def test_a_korean_word_is_its_first_syllables_so_that_a_particle_makes_no_other() -> None:
    assert text_words("로봇이") == text_words("로봇을") == {"로봇"}
    assert text_words("강화학습으로") == {"강화", "강화학"}


def test_latin_words_and_long_numbers_of_a_text_are_stems() -> None:
    assert text_words("Robots가 GSM8K와 2024년 7점") == {"robot", "gsm8k", "2024"}
    assert [is_latin(word) for word in ("robot", "2024", "로봇")] == [True, True, False]


def test_a_prefix_is_what_stands_before_the_colon_when_it_may_be_a_name() -> None:
    assert title_prefix('"DoorDog": Robots that Open Doors') == "doordog"
    assert title_prefix("Robots that Open Doors") == ""
    assert title_prefix("Can It Fly?: A Study") == ""
    assert title_prefix("What a Robot of Four Legs Learned: A Study") == ""


def test_a_short_word_keeps_its_ending() -> None:
    assert [stem(word) for word in ("Doors", "opened", "bed", "Labeling")] == ["door", "open", "bed", "label"]
