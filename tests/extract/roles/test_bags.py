"""What is said of an entity's role, as bags of features."""

from kg.extract.bags import bag_of
from kg.extract.places import find_places
from kg.extract.records import Entity
from kg.extract.roles.bags import role_bags
from tests.extract.rendering import entry

TEXT = "ZorbNet: Mixing\n기존의 ZorbNet, KlarGAN과 Plim을 크게 능가하며, GSM8K에서 좋습니다."


def bags(*names: tuple[str, str]) -> list[set[int]]:
    held = entry(TEXT)
    entities = [Entity(label, name, (name,), "", 1.0) for label, name in names]
    places = [(entities.index(place.entity), place) for place in find_places(held, entities)]
    return [set(bag.tolist()) for bag in role_bags(held, entities, places)]


def features(*names: str) -> set[int]:
    return set(bag_of(names).tolist())


def test_what_follows_a_list_is_said_of_each_of_its_members() -> None:
    zorb, klar, plim = bags(("METHOD", "ZorbNet"), ("METHOD", "KlarGAN"), ("METHOD", "Plim"))
    after = features("METHODc:능가하며", "METHODqb:능가")
    assert after <= zorb & klar & plim


def test_other_entities_stand_in_a_bag_by_their_label() -> None:
    (klar,) = bags(("METHOD", "KlarGAN"))
    assert features("METHODl1:zorbnet") <= klar
    klar, _ = bags(("METHOD", "KlarGAN"), ("METHOD", "ZorbNet"))
    assert features("METHODl1:<M>") <= klar


def test_a_bag_tells_the_label_the_name_and_whether_the_title_begins_with_it() -> None:
    zorb, gsm = bags(("METHOD", "ZorbNet"), ("BENCHMARK", "GSM8K"))
    assert features("METHOD", "METHODKzorbnet", "METHODinprefixTrue", "METHODintitle", "METHODT") <= zorb
    assert features("BENCHMARK", "BENCHMARKKgsm8k", "BENCHMARKnb1") <= gsm
    assert not features("BENCHMARKintitle") & gsm
