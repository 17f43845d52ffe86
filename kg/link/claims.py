"""Names that are more than one thing: which papers claim a name as their own, and what it means to the others."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass

import polars as pl

from kg.link.contexts import Authorship, Contexts
from kg.link.groups import ACRONYM, alike
from kg.link.mentions import Mentions
from kg.link.senses import spells_out
from kg.model.facts import METHOD
from kg.model.keys import digits

_POPULAR = 1  # a name that more other papers use is no one's own, unless a title or a long form says so
_ALIKE = 0.92  # of two long forms of one acronym: `Stable Score Distillation` is no `Stein Score Distillation`
_UNLIKE = 0.055  # of contexts; on annotated entries it parts few: two that mean another thing from one that does not
_SINGULAR = (  # SAEs are SAE
    pl.when(pl.col("surface").str.contains(r"[A-Z]s$")).then(pl.col("key").str.head(-1)).otherwise("key")
)


@dataclass(frozen=True, slots=True)
class Homonym:
    """A name that is several things: the paper that stands for what each paper means, "" for what none of them claims.

    `claimed`: the papers that claim it as their own.
    """

    key: str
    meant: Mapping[str, str]
    claimed: frozenset[str]

    @property
    def otherwise(self) -> str:
        """What it means to papers of which nothing is known: what is general, or else the first that claims it."""
        return min(self.meant.values())

    @property
    def is_general(self) -> bool:
        """Whether the name is also a thing that no paper claims."""
        return "" in self.meant.values()


def homonyms(
    label: str, found: Mentions, listed: Collection[str], split: Collection[tuple[str, str]] = ()
) -> dict[str, Homonym]:
    """The homonyms among the names of a label, by key.

    `listed` has the keys of the known names, `split` keys and papers of which people say what is meant.
    """
    claims = _Claims(label, found, listed, split)
    doubts = [doubt for key_ in claims.doubted if (doubt := claims.doubt(key_)).papers]
    contexts = Contexts(found, {paper for doubt in doubts for paper in doubt.compared})
    return {doubt.key: held for doubt in doubts if (held := claims.homonym(doubt, contexts))}


@dataclass(frozen=True, slots=True)
class _Doubt:
    """What may be a homonym: the papers of each sense by the first of them, "" for those before any, and the others.

    `otherwise` are those of the others that set the hyphens of a name with one sense otherwise.
    """

    key: str
    papers: Mapping[str, Set[str]]
    others: Set[str]
    otherwise: Set[str]

    @property
    def compared(self) -> Set[str]:
        """The papers whose contexts tell what the others mean."""
        others = self.others if len(self.papers) > 1 else self.otherwise
        return set().union(others, *self.papers.values()) if others else set()


class _Claims:
    def __init__(
        self, label: str, found: Mentions, listed: Collection[str], split: Collection[tuple[str, str]]
    ) -> None:
        self._label = label
        self._listed = listed
        self._split = split
        self._titled = set(found.titled.select("key", "paper").iter_rows())
        surfaces, own = found.surfaces.with_columns(key=_SINGULAR), found.own.with_columns(key=_SINGULAR)
        candidates = _doubted(surfaces, own)
        named = surfaces.join(candidates, on="key", how="semi")
        whole = surfaces.join(named.select("paper", "entity_key").unique(), on=["paper", "entity_key"], how="semi")
        forms: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for paper, entity, key_ in whole.select("paper", "entity_key", "key").iter_rows():
            forms[paper, entity].add(key_)
        self._forms: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._spelled: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._users: defaultdict[str, set[str]] = defaultdict(set)
        for paper, entity, key_, surface in named.select("paper", "entity_key", "key", "surface").iter_rows():
            self._forms[key_, paper] |= forms[paper, entity] - {key_}
            self._spelled[key_, paper].add(_joined(surface))
            self._users[key_].add(paper)
        self._own: defaultdict[str, set[str]] = defaultdict(set)
        for key_, paper in own.join(candidates, on="key", how="semi").select("key", "paper").iter_rows():
            self._own[key_].add(paper)
        self._authors = Authorship(found, {paper for papers in self._own.values() for paper in papers})
        self.doubted = sorted(self._own)

    def doubt(self, key_: str) -> _Doubt:
        """What the papers that claim a name, and those before them, mean by it."""
        claimed = {paper for paper in self._own[key_] if self._is_claim(key_, paper)}
        claimed -= {paper for paper in claimed if self._is_spelled_before(key_, paper)}
        senses = self._senses(key_, claimed)
        others = self._users[key_] - claimed
        general = self._earlier(key_, senses, others) if senses else set()
        papers = {**senses, "": general} if general else senses
        alone = min(papers, default="") if len(papers) == 1 else ""
        return _Doubt(key_, papers, others - general, self._spelled_otherwise(key_, alone, others) if alone else set())

    def homonym(self, doubt: _Doubt, contexts: Contexts) -> Homonym | None:
        """The homonym, where there is one: what each paper means is told by what it spells out, then by its context."""
        papers = doubt.papers
        if len(papers) == 1:
            first = min(papers)
            far = {p for p in doubt.otherwise if contexts.likeness(first, p, doubt.key) < _UNLIKE}
            papers = {**papers, "": far} if far else papers
        if len(papers) < 2:
            return None
        meant = {paper: first for first, held in papers.items() for paper in held}
        for paper in sorted(doubt.others - meant.keys()):
            meant[paper] = self._meant(doubt.key, paper, papers, contexts)
        claimed = frozenset(paper for first, held in doubt.papers.items() if first for paper in held)
        return Homonym(doubt.key, meant, claimed)

    def _is_claim(self, key_: str, paper: str) -> bool:
        """Whether a paper that is said to propose a name does."""
        if (key_, paper) in self._titled:
            return True
        if (key_, paper) in self._split:
            return False
        if key_ in self._listed or any((form, paper) in self._titled for form in self._forms[key_, paper]):
            return False  # known, or another form of what the title claims: Video-LLaVA, of PG-Video-LLaVA
        if self._long_forms(key_, paper):
            return True
        return self._label == METHOD and len(self._users[key_] - self._own[key_]) <= _POPULAR

    def _senses(self, key_: str, claimed: Set[str]) -> dict[str, set[str]]:
        """The papers that claim one thing, by the first of them."""
        senses: dict[str, set[str]] = {}
        for paper in sorted(claimed):
            first = next((first for first in senses if self._are_one(key_, first, paper)), paper)
            senses.setdefault(first, set()).add(paper)
        return senses

    def _are_one(self, key_: str, one: str, other: str) -> bool:
        """Whether two papers claim one thing: they share authors or what the name spells out."""
        return self._authors.is_shared(one, other) or self._spell_alike(key_, one, other)

    def _is_spelled_before(self, key_: str, paper: str) -> bool:
        """Whether an earlier paper that does not propose the name spells it out alike: it is no new thing."""
        others = (p for p in self._users[key_] - self._own[key_] if _months(p) < _months(paper))
        return (key_, paper) not in self._titled and any(self._spell_alike(key_, paper, other) for other in others)

    def _spell_alike(self, key_: str, one: str, other: str) -> bool:
        forms = self._long_forms(key_, one), self._long_forms(key_, other)
        return any(alike(a, b, _ALIKE) for a in forms[0] for b in forms[1])

    def _long_forms(self, key_: str, paper: str) -> set[str]:
        """What a paper spells an acronym out as."""
        return {form for form in self._forms[key_, paper] if len(form) > ACRONYM and spells_out(form, key_)}

    def _earlier(self, key_: str, senses: Mapping[str, Set[str]], others: Iterable[str]) -> set[str]:
        """The papers that used the name before any claimed it; of versioned names and known ones, models come first."""
        first = min(senses)
        if (key_, first) not in self._titled and not self._long_forms(key_, first):
            return set()
        is_versioned = bool(digits(key_)) and (key_, first) not in self._titled
        if is_versioned or (key_ in self._listed and (digits(key_) or (key_, first) not in self._titled)):
            return set()
        before = _months(first) - (1 if key_ in self._listed else 0)
        return {p for p in others if _months(p) < before and not self._spell_alike(key_, first, p)}

    def _spelled_otherwise(self, key_: str, first: str, others: Iterable[str]) -> set[str]:
        """The papers that set the hyphens of a claimed name otherwise; not of names that are known or have a number."""
        if key_ in self._listed or digits(key_):
            return set()
        own = self._spelled[key_, first]
        return {paper for paper in others if own.isdisjoint(self._spelled[key_, paper])}

    def _meant(self, key_: str, paper: str, senses: Mapping[str, Set[str]], contexts: Contexts) -> str:
        """The sense that a paper spells out, or the likest of those that were there before it."""
        for first, papers in sorted(senses.items()):
            if any(self._spell_alike(key_, paper, other) for other in papers):
                return first
        there = {first: papers for first, papers in senses.items() if first[:4] <= paper[:4]} or senses
        likeness = {
            first: max(contexts.likeness(paper, other, key_) for other in papers) for first, papers in there.items()
        }
        return min(there, key=lambda first: (-likeness[first], first))


def _doubted(surfaces: pl.DataFrame, own: pl.DataFrame) -> pl.DataFrame:
    """The keys that several papers propose, or that others used before the one that does, or write otherwise."""
    claims = own.group_by("key").agg(claims=pl.col("paper").n_unique(), first=pl.col("paper").min())
    used = surfaces.join(claims, on="key").with_columns(joined=pl.col("surface").str.replace_all(r"[\s_-]", "-"))
    by_key = used.group_by("key").agg(
        pl.col("claims").first(),
        is_used_before=(pl.col("paper") < pl.col("first")).any(),
        forms=pl.col("joined").str.to_lowercase().n_unique(),
        papers=pl.col("paper").n_unique(),
    )
    is_doubted = (pl.col("claims") > 1) | pl.col("is_used_before") | ((pl.col("forms") > 1) & (pl.col("papers") > 1))
    return by_key.filter(is_doubted).select("key").sort("key")


def _months(paper: str) -> int:
    """A count of months by the arXiv id; of other ids 0."""
    year, month = paper[:2], paper[2:4]
    return int(year) * 12 + int(month) if (year + month).isdecimal() and len(year + month) == 4 else 0


def _joined(surface: str) -> str:
    return "-".join(surface.lower().replace("_", " ").replace("-", " ").split())
