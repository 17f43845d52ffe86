"""Analyse: figures and rankings of a graph, as records."""

from kg.analyse.aside import set_aside

__all__ = ["set_aside"]
