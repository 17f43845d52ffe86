"""What decides the graph beside the digests."""

from dataclasses import dataclass

from kg.fingerprints import derived_with
from kg.model import nodes
from kg.model.limits import DEFAULT_LIMITS, Limits
from kg.model.overrides import NO_OVERRIDES, Overrides
from kg.parse import parse_overrides


@dataclass(frozen=True, slots=True)
class Options:
    """Thresholds and overrides; none of them has digests read again."""

    limits: Limits = DEFAULT_LIMITS
    overrides: Overrides = NO_OVERRIDES


def is_derived_with(about: nodes.Graph, options: Options) -> bool:
    """Whether a graph was derived with these options, and by this code."""
    limits = Limits(about.max_authors, about.max_papers)
    return about.complete and (about.derived_with, limits, about.overrides) == (
        derived_with(),
        options.limits,
        options.overrides.text,
    )


def options_of(about: nodes.Graph | None) -> Options:
    """The options that a graph was built with."""
    if about is None:
        return Options()
    return Options(Limits(about.max_authors, about.max_papers), parse_overrides(about.overrides, "overrides"))
