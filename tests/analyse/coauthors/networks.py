"""Networks of authors' lists for tests: one list to a paper, one or more days."""

import random

import networkx as nx

from kg.analyse.coauthors import Network, coauthor_network, to_networkx
from kg.model.graph import Graph
from kg.model.limits import DEFAULT_LIMITS, Limits
from tests.builders import NOTHING_KNOWN, derive, digest, entry


def graph_of(*author_lists: str, limits: Limits = DEFAULT_LIMITS) -> Graph:
    """One digest, in which each list is a paper's."""
    return graph_of_days({"2024-01-01": author_lists}, limits)


def graph_of_days(days: dict[str, tuple[str, ...]], limits: Limits = DEFAULT_LIMITS) -> Graph:
    """A digest for each date; papers are numbered through, by day and place."""
    facts = [
        digest(date, *(entry(f"{date[2:4]}{date[5:7]}.{date[8:]}{n:03}", authors=held) for n, held in enumerate(lists)))
        for date, lists in days.items()
    ]
    return derive(facts, limits, NOTHING_KNOWN)


def network_of(*author_lists: str, limits: Limits = DEFAULT_LIMITS) -> Network:
    """The network of one digest's lists."""
    return coauthor_network(graph_of(*author_lists, limits=limits))


def name(number: int) -> str:
    """A person's name by number, none a team's."""
    return f"{chr(97 + number // 26)}{chr(97 + number % 26)} Person"


def random_lists(seed: int, people: int = 25, papers: int = 20) -> list[str]:
    """Lists of one to five persons."""
    dice = random.Random(seed)  # noqa: S311  # made-up data, no secret
    names = [name(number) for number in range(people)]
    return [", ".join(dice.sample(names, dice.randint(1, 5))) for _ in range(papers)]


def giant_of(network: Network) -> "nx.Graph[str]":
    """The largest component, as networkx finds it."""
    held = to_networkx(network)
    return held.subgraph(max(nx.connected_components(held), key=len)).copy()
