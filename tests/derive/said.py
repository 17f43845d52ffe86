"""Random overrides files that speak of the names in random facts."""

from hypothesis import strategies as st

from kg.model.overrides import (
    AUTHOR,
    Different,
    Overrides,
    Rename,
    Same,
    Split,
    Team,
    Variant,
    contradictions,
)

_NAMES = {
    "METHOD": ["Vim", "Vim-7B", "Vision Mamba", "SSD", "State Space Duality", "비전 맘바", "Mamba"],
    "BENCHMARK": ["ImageNet", "ImageNet-1K", "ImageNet-512", "COCO", "이미지넷"],
    "TASK": ["object detection", "객체 탐지"],
    "METRIC": ["pass@1", "pass@k", "FID", "FID-50K"],
    AUTHOR: ["Ada Lovelace", "Alan Turing", "Grace Hopper", "김 철수", "Gemma Team"],
}
_PAPERS = [f"2401.0000{i}" for i in range(5)] + ["example-org-a"]
_TAGS = ["a", "b", "X-y", "k"]


@st.composite
def overrides(draw: st.DrawFn) -> Overrides:
    """Some words on some names that do not contradict each other."""
    said = Overrides()
    for record in draw(st.lists(_records(), max_size=6)):
        said = _with(said, record)
    return said


@st.composite
def _records(draw: st.DrawFn) -> Same | Different | Variant | Split | Team | Rename:
    label = draw(st.sampled_from(list(_NAMES)))
    name = st.sampled_from(_NAMES[label])
    one, other = draw(name), draw(name)
    kinds = ["same", "different", "split", "rename", "team" if label == AUTHOR else "variant"]
    kind = draw(st.sampled_from(kinds))
    if kind == "same":
        return Same(label, (one, other), 1)
    if kind == "different":
        return Different(label, (one, other), 1)
    if kind == "split":
        return Split(label, one, draw(st.sampled_from(_PAPERS)), draw(st.sampled_from(_TAGS)), 1)
    if kind == "rename":
        return Rename(label, one, draw(st.sampled_from([other, "Shown", "Shown-7B"])), 1)
    if kind == "team":
        return Team(label, one, draw(st.booleans()), 1)
    return Variant(label, one, other, 1)


def _with(said: Overrides, record: Same | Different | Variant | Split | Team | Rename) -> Overrides:
    """With one record more, where the file may say it."""
    more = Overrides(
        same=(*said.same, *_of(record, Same)),
        different=(*said.different, *_of(record, Different)),
        variants=(*said.variants, *_of(record, Variant)),
        splits=(*said.splits, *_of(record, Split)),
        teams=(*said.teams, *_of(record, Team)),
        renames=(*said.renames, *_of(record, Rename)),
    )
    return said if any(contradictions(more)) else more


def _of(record: object, kind: type) -> tuple:
    return (record,) if isinstance(record, kind) else ()
