"""Pairs of authors on common papers and of papers on common benchmarks."""

from collections.abc import Mapping

import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

from kg.derive.projection import Pairs, project
from kg.model import edges
from kg.model.graph import arrow_schema
from kg.model.schema import SHARING, EdgeKind


def coauthor_pairs(written: pl.DataFrame, persons: pl.DataFrame, seen: pl.DataFrame, max_authors: int) -> pa.Table:
    """COAUTHORED_WITH of persons, given as `author`; papers of more than `max_authors` authors are set aside."""
    links = written.filter(pl.len().over("paper") <= max_authors).join(persons, on="author", how="semi")
    people, papers, pairs = _project(links["author"], links["paper"])
    spans = seen.group_by(group="paper").agg(first=pl.col("date").min(), last=pl.col("date").max())
    first, last = _span(papers.to_frame("group").join(spans, on="group", how="left", maintain_order="left"), pairs)
    return _table(edges.CoauthoredWith, people, pairs, _list_of(pairs, papers), pa.array(pairs.weights), first, last)


def benchmark_pairs(typed: Mapping[EdgeKind, pl.DataFrame], max_papers: int) -> pa.Table:
    """SHARES_BENCHMARK; benchmarks of more than `max_papers` papers are set aside."""
    used = pl.concat(typed[EdgeKind(type_, "Paper", "Benchmark")].select("start", "stop", "role") for type_ in SHARING)
    links = used.filter(pl.len().over("stop") <= max_papers)
    papers, benchmarks, pairs = _project(links["start"], links["stop"])
    shared = np.repeat(np.arange(len(pairs.first)), np.diff(pairs.starts))
    roles = links.select(paper="start", benchmark="stop", role="role")
    both = pl.DataFrame(
        {
            "benchmark": benchmarks.gather(pairs.groups),
            "one": papers.gather(pairs.first[shared]),
            "other": papers.gather(pairs.second[shared]),
        }
    )
    for end in ("one", "other"):
        said = roles.select("benchmark", pl.col("paper").alias(end), pl.col("role").alias(f"role_{end}"))
        both = both.join(said, on=["benchmark", end], how="left", maintain_order="left")
    told = both.select(pl.concat_str("role_one", pl.lit("/"), "role_other")).to_series()
    said_ = pa.ListArray.from_arrays(pa.array(pairs.starts, pa.int32()), _strings(told))
    return _table(edges.SharesBenchmark, papers, pairs, _list_of(pairs, benchmarks), said_, pa.array(pairs.weights))


def _project(members: pl.Series, groups: pl.Series) -> tuple[pl.Series, pl.Series, Pairs]:
    """The members and groups in the order of their ids, and the pairs by their places in it."""
    member_ids, group_ids = members.unique().sort(), groups.unique().sort()
    rows = member_ids.search_sorted(members).to_numpy().astype(np.int64)
    columns = group_ids.search_sorted(groups).to_numpy().astype(np.int64)
    return member_ids, group_ids, project(rows, columns, (len(member_ids), len(group_ids)))


def _list_of(pairs: Pairs, groups: pl.Series) -> pa.ListArray:
    return pa.ListArray.from_arrays(pa.array(pairs.starts, pa.int32()), _strings(groups.gather(pairs.groups)))


def _span(spans: pl.DataFrame, pairs: Pairs) -> tuple[pa.Array, pa.Array]:
    """The first and the last digest date of each pair's papers; `spans` are those of all papers."""
    if not len(pairs.first):
        return pa.array([], pa.string()), pa.array([], pa.string())
    dates = pl.concat([spans["first"], spans["last"]]).unique().sort()
    first = np.minimum.reduceat(dates.search_sorted(spans["first"]).to_numpy()[pairs.groups], pairs.starts[:-1])
    last = np.maximum.reduceat(dates.search_sorted(spans["last"]).to_numpy()[pairs.groups], pairs.starts[:-1])
    return _strings(dates.gather(first)), _strings(dates.gather(last))


def _strings(values: pl.Series) -> pa.Array:
    return values.to_arrow(compat_level=pl.CompatLevel.oldest()).cast(pa.string())


def _table(record: type, members: pl.Series, pairs: Pairs, *columns: pa.Array) -> pa.Table:
    ends = [_strings(members.gather(pairs.first)), _strings(members.gather(pairs.second))]
    schema = arrow_schema(record)
    arrays = [pc.cast(column, field.type) for column, field in zip([*ends, *columns], schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)
