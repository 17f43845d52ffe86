"""Derive: the whole graph as a function of the set of base facts."""

from kg.derive.graph import Limits, derive
from kg.derive.networks import to_networkx

__all__ = ["Limits", "derive", "to_networkx"]
