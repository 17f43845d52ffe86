"""What the entries name, as linking sees it: each entity of a paper with its surfaces and their keys."""

import re
from dataclasses import dataclass, replace

import polars as pl

from kg.base import Base
from kg.model.keys import digits, key
from kg.model.trust import LIKELY

_OPENED = re.compile(r"[\s\"'”’*]*[(（](?:[^()（）]*[;,/]\s*)?[\"'“‘*]*")
_TITLE_NAME = re.compile(r"[\"'“‘]?(?P<name>[^:]{1,60}?)[\"'”’]?\s*:")
_ENTRY = ["digest", "paper"]
_ASCII = r"^[\x00-\x7F]*$"
_PLAIN = r"^[ -~]*$"  # what is in a key of such a text, polars can tell: it takes a tenth of the time


@dataclass(frozen=True, slots=True)
class Mentions:
    """All that entries name, in tables.

    `surfaces`: how often (`count`) an entity of a paper, by `label` and `entity_key`, has a `surface` with a `key`.
    `pairs`: two keys, `one` < `other`, of one entity of an entry of a paper; digits agree. `short_forms`: how many
    entries write a key in brackets behind a longer name. `own`: the papers that are said to propose a key, not in texts
    that are likely invented; `titled`: those that claim it in their titles. `keys`: the key of every text. `sentences`
    and `features` are the base's.
    """

    surfaces: pl.DataFrame
    pairs: pl.DataFrame
    short_forms: pl.DataFrame
    own: pl.DataFrame
    titled: pl.DataFrame
    keys: pl.DataFrame
    sentences: pl.DataFrame
    features: pl.DataFrame

    def of_label(self, label: str) -> "Mentions":
        """The names of one label."""
        own = pl.col("label") == label
        return replace(
            self,
            surfaces=self.surfaces.filter(own),
            pairs=self.pairs.filter(own),
            short_forms=self.short_forms.filter(own),
            own=self.own.filter(own),
            titled=self.titled.filter(own),
        )


def mentions(base: Base) -> Mentions:
    """Every entity of every entry."""
    keys = _keys(base)
    places = base.sentences.select(*_ENTRY, "number", start="id")
    likely = base.features.select(paper="start", digest="stop", is_likely=pl.col("text_matches") >= LIKELY)
    spelled = keys.rename({"text": "surface"})
    meant = keys.select(entity="text", entity_key="key")
    found = base.names.join(places, on="start").join(spelled, on="surface").join(meant, on="entity")
    by_sentence = found.join(likely, on=_ENTRY)
    own = (pl.col("number") == 0) | pl.col("is_likely")  # a title is the paper's own though its text may be invented
    claimed = by_sentence.filter(pl.col("role").is_in(["proposes", "introduces"]) & own)
    return Mentions(
        surfaces=found.group_by("label", "paper", "entity_key", "surface", "key").agg(count=pl.len()),
        pairs=_pairs(found),
        short_forms=_short_forms(found, base.sentences),
        own=claimed.select("label", "surface", "key", "paper").unique(),
        titled=_titled(claimed, base.features),
        keys=keys.select("text", "key"),
        sentences=base.sentences.select("paper", "text"),
        features=base.features.select("authors_read", paper="start"),
    )


def _keys(base: Base) -> pl.DataFrame:
    """The key and the digits of every surface and entity, of the names in results too."""
    named = [base.names["surface"], base.names["entity"]]
    named += [base.states[slot].alias("entity") for slot in ("method", "benchmark", "metric", "baseline")]
    texts = pl.DataFrame({"text": pl.concat([held.rename("text") for held in named]).unique()})
    plain = texts.filter(pl.col("text").str.contains(_PLAIN)).with_columns(
        key=pl.col("text").str.to_lowercase().str.replace_all("[ _-]", ""),
        digits=pl.col("text").str.extract_all("[0-9]+").list.join(" "),
    )
    held = texts.filter(~pl.col("text").str.contains(_PLAIN))["text"].to_list()
    rest = {"text": held, "key": [key(text) for text in held], "digits": [" ".join(digits(text)) for text in held]}
    return pl.concat([plain, pl.DataFrame(rest, plain.schema)])


def _pairs(found: pl.DataFrame) -> pl.DataFrame:
    entity = [*_ENTRY, "label", "entity"]
    keys = found.select(*entity, "entity_key", "digits", "key").unique()
    several = keys.filter(pl.col("key").n_unique().over(entity) > 1)
    pairs = several.join(several, on=[*entity, "entity_key", "digits"], suffix="_other").filter(
        pl.col("key") < pl.col("key_other")
    )
    return pairs.select(*_ENTRY, "label", "entity_key", one="key", other="key_other").unique()


def _short_forms(found: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """The keys that stand in brackets right behind a longer name of the same entity: `Long (SF`."""
    ordered = found.sort(*_ENTRY, "start", "start_at", "end_at", "label", "entity", "surface")
    before = [
        pl.col(name).shift(1).alias(f"{name}_before") for name in ("start", "label", "entity", "surface", "end_at")
    ]
    same = [pl.col(name) == pl.col(f"{name}_before") for name in ("start", "label", "entity")]
    shorter = pl.col("surface").str.len_chars() < pl.col("surface_before").str.len_chars()
    likely = ordered.with_columns(before).filter(
        *same, shorter, pl.col("surface").str.contains(_ASCII), pl.col("end_at_before") < pl.col("start_at")
    )
    texts = sentences.select("text", start="id", from_="start_at")
    between = pl.col("text").str.slice(
        pl.col("end_at_before") - pl.col("from_"), pl.col("start_at") - pl.col("end_at_before")
    )
    shown = likely.join(texts, on="start").with_columns(between=between)
    opened = [_OPENED.fullmatch(text) is not None for text in shown["between"]]
    once = (
        shown.filter(pl.Series(opened, dtype=pl.Boolean)).select(*_ENTRY, "label", "entity", "surface", "key").unique()
    )
    return once.group_by("label", "key").agg(count=pl.len())


def _titled(claimed: pl.DataFrame, features: pl.DataFrame) -> pl.DataFrame:
    """The papers whose title reads `NAME: ...`, by the key of NAME, where they claim it as their own."""
    titles = features.select("title", paper="start", digest="stop").filter(pl.col("title").str.contains(":"))
    own = titles.with_columns(key=pl.Series([_own_key(title) for title in titles["title"]], dtype=pl.String))
    return claimed.join(own, on=[*_ENTRY, "key"], how="semi").select("label", "key", "paper").unique()


def _own_key(title: str) -> str:
    titled = _TITLE_NAME.match(title)
    return key(titled["name"]) if titled else ""
