"""Pairs of authors on common papers and of papers on common benchmarks."""

from collections.abc import Mapping, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from kg.derive.papers import Appearances
from kg.derive.projection import Pairs, project
from kg.model import edges, nodes
from kg.model.graph import arrow_schema
from kg.model.schema import SHARING, EdgeKind


def coauthor_pairs(
    authored: Sequence[edges.Authored],
    authors: Mapping[str, nodes.Author],
    seen: Mapping[str, Appearances],
    max_authors: int,
) -> pa.Table:
    """COAUTHORED_WITH of persons; papers of more than `max_authors` authors are set aside."""
    listed: dict[str, list[str]] = {}
    for edge in authored:
        listed.setdefault(edge.stop, []).append(edge.start)
    links = [
        (author, paper)
        for paper, all_ in listed.items()
        if len(all_) <= max_authors
        for author in all_
        if authors[author].kind == "person"
    ]
    people, papers, pairs = _project(links)
    lists = _list_of(pairs, papers)
    first, last = _span([(seen[paper][-1][0], seen[paper][0][0]) for paper in papers], pairs)
    return _table(edges.CoauthoredWith, people, pairs, lists, pa.array(pairs.weights), first, last)


def benchmark_pairs(typed: Mapping[EdgeKind, Sequence[edges.Typed]], max_papers: int) -> pa.Table:
    """SHARES_BENCHMARK; benchmarks of more than `max_papers` papers are set aside."""
    roles: dict[tuple[str, str], str] = {}
    used: dict[str, int] = {}
    for type_ in SHARING:
        for edge in typed.get(EdgeKind(type_, "Paper", "Benchmark"), ()):
            roles[edge.start, edge.stop] = edge.role
            used[edge.stop] = used.get(edge.stop, 0) + 1
    links = [pair for pair in roles if used[pair[1]] <= max_papers]
    papers, benchmarks, pairs = _project(links)
    shared = np.repeat(np.arange(len(pairs.first)), np.diff(pairs.starts))
    both = [
        f"{roles[papers[a], benchmarks[b]]}/{roles[papers[c], benchmarks[b]]}"
        for a, b, c in zip(pairs.first[shared], pairs.groups, pairs.second[shared], strict=True)
    ]
    said = pa.ListArray.from_arrays(pa.array(pairs.starts, pa.int32()), pa.array(both, pa.string()))
    return _table(edges.SharesBenchmark, papers, pairs, _list_of(pairs, benchmarks), said, pa.array(pairs.weights))


def _project(links: Sequence[tuple[str, str]]) -> tuple[list[str], list[str], Pairs]:
    """The members and groups in the order of their ids, and the pairs by their places in it."""
    members = sorted({member for member, _ in links})
    groups = sorted({group for _, group in links})
    place_of_member = {id_: place for place, id_ in enumerate(members)}
    place_of_group = {id_: place for place, id_ in enumerate(groups)}
    rows = np.array([place_of_member[member] for member, _ in links], dtype=np.int64)
    columns = np.array([place_of_group[group] for _, group in links], dtype=np.int64)
    return members, groups, project(rows, columns, (len(members), len(groups)))


def _list_of(pairs: Pairs, groups: Sequence[str]) -> pa.ListArray:
    ids = pa.array(groups, pa.string()).take(pa.array(pairs.groups))
    return pa.ListArray.from_arrays(pa.array(pairs.starts, pa.int32()), ids)


def _span(dates: Sequence[tuple[str, str]], pairs: Pairs) -> tuple[pa.Array, pa.Array]:
    """The first and the last digest date of each pair's papers."""
    names = sorted({date for span in dates for date in span})
    place = {date: number for number, date in enumerate(names)}
    spans = np.array([[place[first], place[last]] for first, last in dates], dtype=np.int64).reshape(-1, 2)
    if not len(pairs.first):
        return pa.array([], pa.string()), pa.array([], pa.string())
    named = pa.array(names, pa.string())
    first = np.minimum.reduceat(spans[pairs.groups, 0], pairs.starts[:-1])
    last = np.maximum.reduceat(spans[pairs.groups, 1], pairs.starts[:-1])
    return named.take(pa.array(first)), named.take(pa.array(last))


def _table(record: type, members: Sequence[str], pairs: Pairs, *columns: pa.Array) -> pa.Table:
    ids = pa.array(members, pa.string())
    ends = [ids.take(pa.array(pairs.first)), ids.take(pa.array(pairs.second))]
    schema = arrow_schema(record)
    arrays = [pc.cast(column, field.type) for column, field in zip([*ends, *columns], schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)
