"""Derive: the whole graph as a function of the set of base facts."""

from kg.derive.graph import derive
from kg.derive.networks import to_networkx

__all__ = ["derive", "to_networkx"]
