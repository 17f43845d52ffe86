"""How many others are expected to bear a name, by the names of the graph itself."""

import polars as pl

_ANY_NAME = 0.002  # however rare


def namesakes(persons: pl.DataFrame) -> pl.DataFrame:
    """`namesakes` of each `author`, and `how` the name is written: in `full`, with `initials`, or as one `word`."""
    words = pl.col("author").str.split("@").list.first().str.split(" ")
    named = persons.select("author", surname=words.list.last(), first=words.list.head(words.list.len() - 1))
    longest = pl.col("first").list.eval(pl.element().str.len_chars()).list.max()
    how = pl.when(longest.is_null()).then(pl.lit("word")).when(longest == 1).then(pl.lit("initials"))
    told = named.with_columns(pl.col("first").list.join(" "), how=how.otherwise(pl.lit("full")))
    of_surname, of_first = _others("surname"), _others("first")
    letter = pl.col("first").str.head(1).alias("letter")
    expected = (
        pl.when(pl.col("how") == "full")
        .then(of_surname * of_first / pl.len())
        .when(pl.col("how") == "word")
        .then(of_surname)
        .otherwise(_others("surname", "letter"))
    )
    return told.with_columns(letter).select("author", "how", namesakes=expected + _ANY_NAME)


def _others(*columns: str) -> pl.Expr:
    return (pl.len().over(*columns) - 1).cast(pl.Float64)
