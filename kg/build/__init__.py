"""Build: today's digests to a saved graph, at the cost of what is new in them."""

from kg.build.building import build, remove
from kg.build.options import Options
from kg.build.plan import Plan
from kg.build.previewing import preview, preview_removal
from kg.build.summary import Summary

__all__ = ["Options", "Plan", "Summary", "build", "preview", "preview_removal", "remove"]
