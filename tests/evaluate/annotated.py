"""Annotations in few words, and random ones."""

from hypothesis import strategies as st

from kg.evaluate import Annotation, Entity, Result
from kg.model.facts import ROLES

_NAMES = ("Vim", "vim", "Vision Mamba", "DeiT", "ImageNet", "image-net", "COCO", "FID", "객체 탐지", "")


def entity(said: str, *surfaces: str, sure: float | None = None, edge: float | None = None) -> Entity:
    """`entity("METHOD proposes", "Vim", "Vision Mamba")`: label, role where there is one, and surfaces."""
    label, _, role = said.partition(" ")
    return Entity(label, surfaces[0], surfaces, role, sure, sure if edge is None else edge)


def entry(*parts: Entity | Result, id_: str = "2401.00001", digest: str = "") -> Annotation:
    """An annotation of entities and results."""
    entities = tuple(part for part in parts if isinstance(part, Entity))
    return Annotation(id_, entities, tuple(part for part in parts if isinstance(part, Result)), digest)


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    label = draw(st.sampled_from(list(ROLES)))
    name = draw(st.sampled_from(_NAMES[:-1]))
    surfaces = draw(st.lists(st.sampled_from(_NAMES[:-1]), max_size=3, unique=True))
    role = draw(st.sampled_from(ROLES[label])) if label in ("METHOD", "BENCHMARK") else ""
    sure = draw(st.none() | st.floats(0, 1))
    return Entity(label, name, tuple(surfaces) or (name,), role, sure, sure)


@st.composite
def results(draw: st.DrawFn) -> Result:
    slots = {field: draw(st.sampled_from(_NAMES)) for field in ("method", "benchmark", "metric", "baseline")}
    return Result(draw(st.sampled_from([1.0, 2.5, 76.1])), "%", draw(st.booleans()), **slots)


def annotations(id_: str = "2401.00001") -> st.SearchStrategy[Annotation]:
    """Annotations of one entry, with entities that share forms and results that share numbers."""
    return st.builds(
        lambda held, told: Annotation(id_, tuple(held), tuple(told)),
        st.lists(entities(), max_size=5),
        st.lists(results(), max_size=4),
    )
