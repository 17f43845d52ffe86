"""Groups of keys that name one thing."""

from kg.link.groups import Groups
from kg.link.identities import Names
from kg.link.mentions import mentions
from kg.link.rulings import Rulings
from kg.model.facts import METHOD
from kg.model.overrides import NO_OVERRIDES
from tests.builders import NOTHING_KNOWN, Read, base, digest, entry, known


def groups(*read: Read, lists: tuple[tuple[str, ...], ...] = ()) -> Groups:
    hand = known(*lists) if lists else NOTHING_KNOWN
    found = mentions(base(digest("2024-01-01", *read)))
    return Names(METHOD, found, Rulings(NO_OVERRIDES, METHOD, hand)).groups


def test_surfaces_of_one_entity_are_joined_over_papers() -> None:
    joined = groups(
        entry("1", "{Vim|proposes} {Vision Mamba|proposes|Vim}"),
        entry("2", "{비전 맘바|uses} {Vision Mamba|uses|비전 맘바}"),
    )
    assert joined.members("vim") == {"vim", "visionmamba", "비전맘바"}


def test_surfaces_of_different_entities_are_not_joined() -> None:
    assert groups(entry("1", "{Vim|proposes} {DeiT|compares}")).members("vim") == {"vim"}


def test_surfaces_that_differ_in_digits_are_never_joined() -> None:
    joined = groups(entry("1", "{Llama|uses} {Llama 2|uses|Llama} {Llama 2 70B|uses|Llama} {라마 2|uses|Llama}"))
    assert joined.members("llama") == {"llama"}
    assert joined.members("llama2") == {"llama2", "라마2"}
    assert joined.members("llama270b") == {"llama270b"}


def test_forms_of_a_known_name_are_joined_without_a_text_that_does() -> None:
    lists = ((METHOD, "LoRA", "Low-Rank Adaptation"),)
    joined = groups(entry("1", "{LoRA|uses}"), entry("2", "{low-rank adaptation|uses}"), lists=lists)
    assert joined.find("lora") == joined.find("lowrankadaptation")


def test_two_known_names_are_never_joined() -> None:
    lists = ((METHOD, "LoRA"), (METHOD, "Adapter"))
    joined = groups(entry("1", "{LoRA|uses} {Adapter|uses|LoRA}"), lists=lists)
    assert joined.find("lora") != joined.find("adapter")


def test_an_acronym_of_two_unlike_long_forms_keeps_one() -> None:
    often = [entry(str(i), "{SSD|uses} {State Space Duality|uses|SSD}") for i in range(2)]
    once = entry("9", "{SSD|uses} {Single Shot Detector|uses|SSD}")
    joined = groups(once, *often)
    assert joined.members("ssd") == {"ssd", "statespaceduality"}


def test_two_spellings_of_a_long_form_are_joined() -> None:
    rope = "{RoPE|uses} {Rotary Positional Embeddings|uses|RoPE}"
    joined = groups(entry("1", rope), entry("2", rope.replace("Positional Embeddings", "Position Embedding")))
    assert joined.members("rope") == {"rope", "rotarypositionalembeddings", "rotarypositionembedding"}


def test_a_name_with_the_acronym_in_front_is_no_long_form() -> None:
    joined = groups(
        entry("1", "{WSD|uses} {WSD scheduler|uses|WSD}"), entry("2", "{WSD|uses} {Warmup-Stable-Decay|uses|WSD}")
    )
    assert joined.members("wsd") == {"wsd", "wsdscheduler", "warmupstabledecay"}


def test_a_long_form_is_not_joined_with_the_known_thing_of_an_acronym() -> None:
    lists = ((METHOD, "Transformer"),)
    tree = [entry(str(i), "{AST|uses} {Abstract Syntax Tree|uses|AST}") for i in range(2)]
    joined = groups(*tree, entry("9", "{AST|uses} {Transformer|uses|AST}"), lists=lists)
    assert joined.members("ast") == {"ast", "abstractsyntaxtree"}


def test_names_claimed_by_different_titles_are_not_joined() -> None:
    joined = groups(
        entry("1", title="{DITTO|proposes}: A"),
        entry("2", title="{Dtto|proposes}: B"),
        entry("3", "{DITTO|uses} {Dtto|uses|DITTO}"),
    )
    assert joined.find("ditto") != joined.find("dtto")


def test_titles_tell_who_claims_a_name() -> None:
    read = [entry("1", title="{SSD|proposes}: A"), entry("2", title="{ssd|proposes}: B"), entry("3", "{SSD|uses}")]
    titled = mentions(base(digest("2024-01-01", *read))).titled
    assert sorted(titled.select("key", "paper").iter_rows()) == [("ssd", "1"), ("ssd", "2")]
    assert groups(*read).claimed("ssd") == {"1", "2"}
