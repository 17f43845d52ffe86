"""What the entries name, as linking sees it."""

from kg.link.mentions import Mention, mentions
from tests.builders import Read, digest, entry


def of(read: Read) -> list[Mention]:
    return list(mentions([digest("2024-01-01", read)]))


def test_an_entity_has_all_its_surfaces_counted() -> None:
    (found,) = of(entry("1", "{Vim|proposes}, {Vision Mamba|proposes|Vim} and {Vim|proposes}."))
    assert dict(found.surfaces) == {"Vim": 2, "Vision Mamba": 1}
    assert (found.paper, found.label, found.entity) == ("1", "METHOD", "Vim")


def test_one_name_of_two_kinds_is_two_entities() -> None:
    assert len(of(entry("1", "{MMLU|introduces} and {MMLU|mentions METHOD}."))) == 2


def test_the_name_in_brackets_after_a_longer_one_is_its_short_form() -> None:
    for text in (
        "{Vision Mamba|proposes|Vim} ({Vim|proposes})",
        "{Vision Mamba|proposes|Vim}（{Vim|proposes}）",
        '**{Vision Mamba|proposes|Vim}** ("{Vim|proposes}")',
        "{비전 맘바|proposes|Vim}(Vision Mamba; {Vim|proposes})",
    ):
        assert [found.short_forms for found in of(entry("1", text))] == [{"Vim"}], text


def test_other_names_in_brackets_are_no_short_forms() -> None:
    for text in (
        "{Vim|proposes} ({Vision Mamba|proposes|Vim})",
        "{Vision Mamba|proposes|Vim} and ({Vim|proposes})",
        "{Vision Mamba|proposes} ({Vim|proposes})",
        "{Vision Mamba|proposes|Vim} ({비전|proposes|Vim})",
    ):
        assert all(not found.short_forms for found in of(entry("1", text))), text


def test_a_title_claims_its_name_only_as_the_papers_own() -> None:
    assert of(entry("1", title="{SS-D|proposes}: A model"))[0].titled == "ssd"
    assert of(entry("1", title='"{SSD|introduces}": A benchmark'))[0].titled == "ssd"
    assert of(entry("1", title="{SSD|uses}: A model"))[0].titled == ""
    assert of(entry("1", title="A model: {SSD|proposes}"))[0].titled == ""
