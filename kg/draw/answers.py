"""The picture of a query's answer: what stands in one row is joined."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path

from kg.draw.choice import Choice
from kg.draw.composing import compose
from kg.draw.ego import EGO_TABLES
from kg.draw.page import Page, Renderer, render
from kg.draw.picture import Edge, Material, Node, Reason, Words
from kg.draw.whole import whole_nodes
from kg.errors import InputError, UsageError
from kg.query.files import NamedQuery, find_query, parse_query
from kg.query.guard import check_reading
from kg.query.names import LOOKED_UP
from kg.query.parameters import bind
from kg.store import Store

# What the columns of answers are called that name a node, and its kinds; of the rest none does.
_ANY = ("author", "paper", "method", "benchmark", "task", "metric")
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    **{kind: (kind,) for kind in _ANY},
    **dict.fromkeys(("coauthor", "person"), ("author",)),
    **dict.fromkeys(("paper_id", "trains", "evaluates"), ("paper",)),
    **dict.fromkeys(("other_method", "built", "baseline"), ("method",)),
    "concept": _ANY[2:],
    **dict.fromkeys(("start", "stop", "one", "other"), _ANY),
}
_KINDS = {"person": "author", "team": "author"}
_WORDS = Words("thing", "things", "line", "lines", "rows")
_MOST = 6  # things in a row: more would make a knot of each

Found = dict[tuple[str, str], Node]


def draw_query(
    store: Store,
    name: str,
    given: Mapping[str, str],
    choice: Choice | None = None,
    renderer: Renderer = Renderer.AUTO,
) -> Page:
    """One HTML page of the answer of a named query, or of one in a file; the rows open to what stands in them.

    Columns named after a kind of node (`author`, `paper`, `method`, ...), or `one` and `other`, are taken for names or
    ids of nodes; so are the values given for such parameters. Raises UsageError where no row names two.
    """
    query = _query(store, name)
    values = bind(query, given, store)
    answer = store.run(query.statement, values)
    graph = store.load(only=EGO_TABLES)
    chosen = choice or Choice(top=1000)
    nodes = whole_nodes(graph, chosen)
    named = {p.name: str(values[p.name]) for p in query.parameters if p.kind in LOOKED_UP}
    rows = list(answer.dicts())
    if _is_file(name):
        rows.sort(key=_row)  # one's own statement may leave their order to the engine, even where it has an ORDER BY
    edges = _edges(rows, nodes, named, {p.name: p.kind for p in query.parameters})
    if not edges:
        raise UsageError(
            f"no row of {query.name} names two things to join; its columns are {', '.join(answer.columns)}"
        )
    told = ", ".join(f"{key}={value}" for key, value in given.items())
    about = f"{query.about} A line joins what stands in one row; click it for the rows."
    joined = {end for edge in edges for end in (edge.start, edge.stop)}
    material = Material(
        f"{query.name} {told}".strip(), about, _WORDS, {id_: nodes[id_] for id_ in sorted(joined)}, edges
    )
    return render(compose(graph, material, chosen), renderer)


def _query(store: Store, name: str) -> NamedQuery:
    """The query of a file where there is one, else the named one."""
    path = Path(name)
    if not _is_file(name):
        return find_query(name, store.engine)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{name}: cannot be read ({error})") from error
    query = parse_query(path.stem, text)
    check_reading(query.statement)
    return query


def _is_file(name: str) -> bool:
    return name.endswith(".cypher")


def _edges(
    rows: Iterable[Mapping[str, object]], nodes: Mapping[str, Node], named: Mapping[str, str], kinds: Mapping[str, str]
) -> tuple[Edge, ...]:
    index = _index(nodes)
    asked = [_look(index, _kinds_of(kinds[name]), value) for name, value in named.items()]
    reasons: defaultdict[tuple[str, str], list[Reason]] = defaultdict(list)
    for row in rows:
        cells = [_look(index, _COLUMNS[column], value) for column, value in row.items() if column in _COLUMNS]
        things = list(dict.fromkeys(node.id for node in (*asked, *cells) if node is not None))[:_MOST]
        papers = [id_.removeprefix("Paper:") for id_ in things if id_.startswith("Paper:")]
        reason = Reason(papers[0] if papers else "", _row(row))
        for one, other in combinations(sorted(things), 2):
            reasons[one, other].append(reason)
    return tuple(
        Edge(one, other, "in one row", float(len(found)), 1.0, tuple(found))
        for (one, other), found in sorted(reasons.items())
    )


def _index(nodes: Mapping[str, Node]) -> Found:
    """The nodes by kind and by id or name; of two of one name the first by id."""
    found: Found = {}
    for id_, node in nodes.items():
        kind = _KINDS.get(node.kind, node.kind)
        title = node.aliases[:1] if kind == "paper" else ()
        for text in (id_.partition(":")[2], node.label, *title):
            found.setdefault((kind, text), node)
    return found


def _look(index: Found, kinds: tuple[str, ...], value: object) -> Node | None:
    return next((index[kind, str(value)] for kind in kinds if (kind, str(value)) in index), None)


def _kinds_of(parameter: str) -> tuple[str, ...]:
    return _ANY[2:] if parameter == "concept" else (parameter,)


def _row(row: Mapping[str, object]) -> str:
    """A row in words: what the cells of text and numbers say."""
    told = ((column, value) for column, value in row.items() if value is not None and not isinstance(value, list))
    return "; ".join(f"{column}: {value}" for column, value in told)
