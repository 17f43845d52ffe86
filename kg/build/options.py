"""What decides the graph beside the digests."""

from dataclasses import dataclass

from kg.fingerprints import derived_with
from kg.model import nodes
from kg.model.limits import DEFAULT_LIMITS, Limits
from kg.model.overrides import NO_OVERRIDES, Overrides
from kg.model.trust import DEFAULT_TRUST, Trust
from kg.parse import parse_overrides


@dataclass(frozen=True, slots=True)
class Options:
    """Thresholds, overrides, and what makes edges; none of them has digests read again."""

    limits: Limits = DEFAULT_LIMITS
    overrides: Overrides = NO_OVERRIDES
    trust: Trust = DEFAULT_TRUST


def is_derived_with(about: nodes.Graph, options: Options) -> bool:
    """Whether a graph was derived with these options, and by this code."""
    held = (about.derived_with, _limits(about), about.overrides, _trust(about))
    return about.complete and held == (derived_with(), options.limits, options.overrides.text, options.trust)


def options_of(about: nodes.Graph | None) -> Options:
    """The options that a graph was built with."""
    if about is None:
        return Options()
    return Options(_limits(about), parse_overrides(about.overrides, "overrides"), _trust(about))


def _limits(about: nodes.Graph) -> Limits:
    return Limits(about.max_authors, about.max_papers)


def _trust(about: nodes.Graph) -> Trust:
    return Trust(about.keeps_invented, about.min_confidence)
