"""Random facts and graphs for property tests."""

from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from kg.model.facts import Facts
from kg.model.graph import Graph, new_graph, to_table
from kg.model.schema import EDGES, LABELS, SCHEMA_VERSION
from tests.builders import Read, digest, entry

_PAPERS = [f"2401.0000{i}" for i in range(5)] + ["example-org-a"]
_PEOPLE = ["Ada Lovelace", "ADA LOVELACE", "Alan Turing", "Grace Hopper", "김 철수", "Gemma Team"]
_MARKS = {
    "METHOD": ["Vim", "vim", "Vim-7B", "Vision Mamba", "SSD", "State Space Duality", "비전 맘바"],
    "BENCHMARK": ["ImageNet", "ImageNet-512", "COCO", "이미지넷"],
    "TASK": ["object detection", "객체 탐지"],
    "METRIC": ["pass@1", "FID", "FID-50K"],
}
_ROLES = {
    "METHOD": ["proposes", "uses", "compares", "mentions METHOD"],
    "BENCHMARK": ["introduces", "evaluates_on", "trains_on", "mentions BENCHMARK"],
    "TASK": ["addresses"],
    "METRIC": ["measures"],
}


@st.composite
def _entries(draw: st.DrawFn, paper: str) -> Read:
    bullets, entities = [], {label: [""] for label in _MARKS}
    for _ in range(draw(st.integers(0, 3))):
        label = draw(st.sampled_from(list(_MARKS)))
        forms = draw(st.lists(st.sampled_from(_MARKS[label]), min_size=1, max_size=2, unique=True))
        entities[label].append(forms[0])
        role = draw(st.sampled_from(_ROLES[label]))
        said = [f"{{{form}|{role}|{forms[0]}|{draw(st.sampled_from(['0.5', '0.9']))}}}" for form in forms]
        bullets.append(" (".join(said) + ")" * (len(said) - 1) + " is named. Another sentence.")
    if draw(st.booleans()):
        slots = [draw(st.sampled_from(entities[label])) for label in ("METHOD", "BENCHMARK", "METRIC", "METHOD")]
        bullets.append(f"It is {{{draw(st.sampled_from(['76.1', '2']))}|states %|{'|'.join(slots)}}} there.")
    title = draw(st.sampled_from(["A paper", "{SSD|proposes}: A model", "{Vim|proposes}: A model"]))
    return entry(
        paper,
        *bullets,
        title=title,
        authors=", ".join(draw(st.lists(st.sampled_from(_PEOPLE), max_size=4, unique=True))),
        votes=draw(st.none() | st.integers(0, 99)),
        text_matches=draw(st.sampled_from([1.0, 1.0, 0.5, 0.2])),
    )


@st.composite
def facts(draw: st.DrawFn) -> list[Facts]:
    """Some digests with entries that share papers, people and names."""
    held = []
    for day in range(draw(st.integers(0, 4))):
        papers = draw(st.lists(st.sampled_from(_PAPERS), max_size=3, unique=True))
        held.append(digest(f"2024-01-0{day + 1}", *(draw(_entries(paper)) for paper in papers)))
    return held


_TEXT = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["", " ", "한국어 글", "a \"b\" 'c'", "line\nline\r\n", "a,b|c;[d]{e}", "\\", "\0", "null", "e\u0301", "😀"]
)
_FLOAT = st.floats(allow_nan=False)


def _values(hint: Any) -> st.SearchStrategy[Any]:
    if hint in (str, int, float, bool):
        return {str: _TEXT, int: st.integers(-(2**63), 2**63 - 1), float: _FLOAT, bool: st.booleans()}[hint]
    if get_origin(hint) is list:
        return st.lists(_TEXT, max_size=3)
    return st.none() | _values(get_args(hint)[0])


def _records(record: type, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(record)
    return st.builds(record, **{name: _values(hint) for name, hint in hints.items()} | fixed)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Small graphs of all labels and relationship types with any values; edges may stand several times."""
    ids = {label: draw(st.lists(_TEXT, max_size=4, unique=True)) for label in LABELS} | {"Graph": ["kg"]}
    nodes = {
        label: [draw(_records(record, id=st.just(id_))) for id_ in ids[label]]
        for label, record in LABELS.items()
        if label != "Graph"
    }
    about = _records(LABELS["Graph"], id=st.just("kg"), schema_version=st.just(SCHEMA_VERSION))
    nodes["Graph"] = [draw(about)]
    kinds = draw(st.lists(st.sampled_from(list(EDGES)), max_size=6, unique=True))
    edges = {}
    for kind in kinds:
        if ids[kind.start] and ids[kind.stop]:
            start, stop = st.sampled_from(ids[kind.start]), st.sampled_from(ids[kind.stop])
            edges[kind] = draw(st.lists(_records(EDGES[kind], start=start, stop=stop), max_size=5))
    return new_graph(
        {label: to_table(LABELS[label], rows) for label, rows in nodes.items()},
        {kind: to_table(EDGES[kind], rows) for kind, rows in edges.items()},
    )
