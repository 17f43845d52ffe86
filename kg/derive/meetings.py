"""The papers of one name, in circles that share no co-author, and in groups whose co-authors never meet."""

import numpy as np
import polars as pl
from scipy import sparse
from scipy.sparse import csgraph


def meetings(written: pl.DataFrame, persons: pl.DataFrame, max_authors: int) -> pl.DataFrame:
    """`author`, `paper`, `circle`, `group` of persons with several papers; papers of over `max_authors` are left out.

    Two papers of a person are in one circle where a chain of the person's own papers leads from the one to the other,
    each sharing a co-author with the next; in one group where a chain of any papers leads from a co-author on the one
    to a co-author on the other, through no others than the person's co-authors. Papers without co-authors are in none.
    """
    links = written.filter(pl.len().over("paper") <= max_authors).join(persons, on="author", how="semi")
    coded = links.select("author", "paper", person=_code("author"), at=_code("paper"))
    own = coded.filter(pl.len().over("person") > 1)
    others = coded.select("at", other="person")
    near = own.select("person", "at").join(others, on="at").filter(pl.col("person") != pl.col("other"))
    met = near.select("person", "other").unique().join(others, on="other")
    size = coded.height + 1
    return (
        own.with_columns(both=pl.col("person") * size + pl.col("at"))
        .join(_joined(near, size, "circle"), on="both")
        .join(_joined(met, size, "group"), on="both")
        .select("author", "paper", "circle", "group")
    )


def _joined(rows: pl.DataFrame, size: int, name: str) -> pl.DataFrame:
    """Which component each person's paper is in, where each row joins one of a person's papers with another person."""
    papers, found = _components(*(rows["person"] * size + rows[column] for column in ("at", "other")))
    return pl.DataFrame({"both": papers, name: found}, {"both": pl.Int64, name: pl.Int64})


def _code(column: str) -> pl.Expr:
    return pl.col(column).rank("dense").cast(pl.Int64)


def _components(one: pl.Series, other: pl.Series) -> tuple[np.ndarray, np.ndarray]:
    """The codes of one side of a bipartite graph, and the connected component of each."""
    codes, rows = np.unique(one.to_numpy(), return_inverse=True)
    ends, columns = np.unique(other.to_numpy(), return_inverse=True)
    size = len(codes) + len(ends)
    joined = sparse.coo_array((np.ones(len(rows), np.int8), (rows, columns + len(codes))), shape=(size, size))
    labels = csgraph.connected_components(joined, directed=False)[1]
    return codes, labels[: len(codes)].astype(np.int64)
