"""Roles of groups of surfaces, learned from annotated entities."""

from itertools import permutations

from kg.model.keys import key
from training.roles import annotated_as

NAMES = ("Vim", "Mamba", "ImageNet", "비전 맘바", "S4", "FID")


def test_a_group_is_the_entity_that_most_of_its_surfaces_are_annotated_as() -> None:
    entities = {key("Vim"): 0, key("Vision Mamba"): 0, key("Mamba"): 1}
    assert annotated_as(["Mamba", "Vim", "Vision Mamba"], entities) == 0
    assert annotated_as(["Vim", "VIM", "Zip"], entities) == 0
    assert annotated_as(["Mamba", "Zip", "Zap"], entities) is None
    assert annotated_as(["Zip"], entities) is None


def test_of_two_it_is_the_one_named_first_whatever_the_seed_of_hashes() -> None:
    for pair in permutations(NAMES, 2):
        assert annotated_as(pair, {key(name): NAMES.index(name) for name in pair}) == NAMES.index(pair[0])
