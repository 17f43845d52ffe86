"""Search: names, aliases and titles by some words of them, in Korean and English, ranked alike on every engine."""

from kg.search.candidates import SEARCHED
from kg.search.searching import Found, Hit, search

__all__ = ["SEARCHED", "Found", "Hit", "search"]
