"""One graph with rows of all labels and edge kinds, and any values in all of their properties."""

from dataclasses import fields
from random import Random
from types import NoneType
from typing import Any, get_args, get_type_hints

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kg.model.graph import Graph, new_graph, to_table
from kg.model.schema import EDGES, LABELS, SCHEMA_VERSION

_ROWS = 60
_LONG = 9000  # characters
_SAID = [
    "",
    " ",
    "\n",
    "\r\n",
    "\t a ",
    '"',
    '""',
    '","',
    "'",
    "\\",
    '\\"',
    "\\n",
    "a;b",
    "a|b,c",
    "null",
    "\0",
    "=1+1",
]
_SAID += [
    "[names]\n\n'a' = \"b\"\r\n",
    "연쇄 사고",
    "e\u0301",
    "😀",
    "\ufeff",
    "\x85\u2028\u2029",
    "\x1f",
    "U+001F",
    "x" * _LONG,
]
_TEXT = st.sampled_from(_SAID) | st.text(st.characters(codec="utf-8"), max_size=12)
# Lists of one empty text, and all four delimiters in lists, have tests of their own.
_IN_LISTS = _TEXT.map(lambda text: text.replace("\x1c", ""))
_LIST = st.lists(_IN_LISTS, max_size=3).filter(lambda texts: texts != [""])
_VALUES: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXT,
    int: st.sampled_from([0, -1, 2**63 - 1, -(2**63), 2**53 + 1]) | st.integers(-(2**63), 2**63 - 1),
    float: st.sampled_from([0.0, -0.0, 0.1, 5e-324, 1.7976931348623157e308]) | st.floats(allow_nan=False),
    bool: st.booleans(),
    list[str]: _LIST,
}


def hostile_graph() -> Graph:
    """A graph of the same values each time."""
    pools = {hint: _draw(strategy) for hint, strategy in _VALUES.items()}
    random = Random(5)  # noqa: S311 - no secret
    short = sorted({text for text in pools[str] if len(text) < _LONG})  # a constraint takes no longer ones
    ids = {label: random.sample(short, _ROWS) for label in LABELS}

    def fill(record: type, **keys: str) -> Any:
        hints = get_type_hints(record)
        return record(**{field.name: _value(hints[field.name], pools, random) for field in fields(record)} | keys)

    nodes = {label: [fill(record, id=id_) for id_ in ids[label]] for label, record in LABELS.items()}
    nodes["Graph"] = [_about(pools[str])]
    edges = {
        kind: [
            fill(record, start=random.choice(ids[kind.start]), stop=random.choice(ids[kind.stop])) for _ in range(_ROWS)
        ]
        for kind, record in EDGES.items()
    }
    return new_graph(
        {label: to_table(LABELS[label], rows) for label, rows in nodes.items()},
        {kind: to_table(EDGES[kind], rows) for kind, rows in edges.items()},
    )


def _about(texts: list[str]) -> Any:
    """The node that says of which version the graph is, with many lines in it."""
    return LABELS["Graph"](
        id="kg",
        schema_version=SCHEMA_VERSION,
        complete=True,
        max_authors=25,
        max_papers=-1,
        keeps_invented=True,
        min_confidence=5e-324,
        overrides="\n".join(texts),
        derived_with="",
    )


def _value(hint: Any, pools: dict[Any, list[Any]], random: Random) -> Any:
    if hint in pools:
        return random.choice(pools[hint])
    kept = next(arg for arg in get_args(hint) if arg is not NoneType)
    return None if random.random() < 0.3 else random.choice(pools[kept])


def _draw(strategy: st.SearchStrategy[Any]) -> list[Any]:
    """Many values; what Hypothesis makes of a strategy is more wicked than what one thinks of."""
    drawn: list[Any] = []

    @settings(
        max_examples=300,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(value: Any) -> None:
        drawn.append(value)

    draw()
    return drawn
