"""What the entries name, as linking sees it."""

from kg.link.mentions import Mentions, mentions
from tests.builders import Read, base, digest, entry


def of(*read: Read) -> Mentions:
    return mentions(base(digest("2024-01-01", *read)))


def short_forms(read: Read) -> dict[str, int]:
    """How many entries write a key as a short form."""
    return {row["key"]: row["count"] for row in of(read).short_forms.to_dicts()}


def titled(title: str) -> list[tuple[str, str]]:
    """The keys that papers claim in their titles."""
    return list(of(entry("1", title=title)).titled.select("key", "paper").iter_rows())


def test_an_entity_has_all_its_surfaces_counted() -> None:
    found = of(entry("1", "{Vim|proposes}, {Vision Mamba|proposes|Vim} and {Vim|proposes}.")).surfaces
    assert {row["surface"]: row["count"] for row in found.to_dicts()} == {"Vim": 2, "Vision Mamba": 1}
    assert {row["surface"]: row["key"] for row in found.to_dicts()} == {"Vim": "vim", "Vision Mamba": "visionmamba"}
    assert set(found.select("paper", "label", "entity_key").iter_rows()) == {("1", "METHOD", "vim")}


def test_surfaces_of_an_entity_are_a_pair_in_each_entry_where_their_digits_agree() -> None:
    read = "{Vim|proposes}, {Vision Mamba|proposes|Vim}, {Vim|proposes} and {Vim 2|proposes|Vim}."
    found = of(entry("1", read), entry("2", read)).pairs
    rows = sorted(found.select("paper", "entity_key", "one", "other").iter_rows())
    assert rows == [("1", "vim", "vim", "visionmamba"), ("2", "vim", "vim", "visionmamba")]


def test_one_name_of_two_kinds_is_two_entities() -> None:
    found = of(entry("1", "{MMLU|introduces} and {MMLU|mentions METHOD}.")).surfaces
    assert sorted(found.select("label", "entity_key").iter_rows()) == [("BENCHMARK", "mmlu"), ("METHOD", "mmlu")]


def test_the_name_in_brackets_after_a_longer_one_is_its_short_form() -> None:
    for text in (
        "{Vision Mamba|proposes|Vim} ({Vim|proposes})",
        "{Vision Mamba|proposes|Vim}（{Vim|proposes}）",
        '**{Vision Mamba|proposes|Vim}** ("{Vim|proposes}")',
        "{비전 맘바|proposes|Vim}(Vision Mamba; {Vim|proposes})",
    ):
        assert short_forms(entry("1", text)) == {"vim": 1}, text


def test_other_names_in_brackets_are_no_short_forms() -> None:
    for text in (
        "{Vim|proposes} ({Vision Mamba|proposes|Vim})",
        "{Vision Mamba|proposes|Vim} and ({Vim|proposes})",
        "{Vision Mamba|proposes} ({Vim|proposes})",
        "{Vision Mamba|proposes|Vim} ({비전|proposes|Vim})",
    ):
        assert not short_forms(entry("1", text)), text


def test_a_title_claims_its_name_only_as_the_papers_own() -> None:
    assert titled("{SS-D|proposes}: A model") == [("ssd", "1")]
    assert titled('"{SSD|introduces}": A benchmark') == [("ssd", "1")]
    assert titled("{SSD|uses}: A model") == []
    assert titled("A model: {SSD|proposes}") == []
