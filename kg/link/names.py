"""What the names of one label lead to."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

import polars as pl

from kg.link.claims import Homonym, homonyms
from kg.link.families import parents_of
from kg.link.groups import Groups, group_keys
from kg.link.mentions import Mentions
from kg.link.rulings import Rulings
from kg.link.senses import meant, spells_out
from kg.link.spellings import same_spellings
from kg.link.splits import Splits
from kg.link.typos import slips
from kg.model.facts import BENCHMARK, METHOD, TASK
from kg.model.keys import key


class Names:
    """What the names of one label lead to: groups of keys, and homonyms that several papers claim."""

    def __init__(self, label: str, found: Mentions, rulings: Rulings) -> None:
        self._label = label
        self._rulings = rulings
        titled: defaultdict[str, set[str]] = defaultdict(set)
        for key_, paper in found.titled.select("key", "paper").iter_rows():
            titled[key_].add(paper)
        held = homonyms(label, found, rulings.listed, {(key(split.name), split.paper) for split in rulings.splits})
        slipped = slips(found.surfaces, found.own) if label in (METHOD, BENCHMARK) else []
        pairs = [*same_spellings(label, found.surfaces), *slipped, *_said_together(label, found, held.values())]
        self.groups: Groups = group_keys(set(found.surfaces["key"].unique()), pairs, rulings, dict(titled))
        self._short_forms = dict(found.short_forms.select("key", "count").iter_rows())
        # Of several in one group the one that most papers claim, of equals the shorter: an acronym, not what it spells.
        ordered = sorted(held.values(), key=lambda one: (len(one.claimed), -len(one.key), one.key))
        self.homonyms = {self.groups.find(one.key): one for one in ordered}
        self._splits = Splits(rulings, self.groups)
        self.split_papers = self._splits.papers
        self.are_apart = bool(rulings.apart)
        self._canonical: dict[str, str] = {}
        self._tagged: defaultdict[str, set[str]] = defaultdict(set)
        self._spelled: defaultdict[str, set[str]] = defaultdict(set)

    def plain(self, key_: str) -> str | None:
        """The id that a key leads to by itself; None where it depends on the paper."""
        if key_ not in self.groups:
            return key_  # most keys are such: nothing else is known of them
        root = self.groups.find(key_)
        return None if root in self.homonyms or root in self._splits.roots else self.canonical(root)

    def one(self, key_: str, concepts: Container[str], *, is_made: bool) -> str | None:
        """The id that a key leads to whatever the paper: a split name to what it is elsewhere, if that is or is made.

        None for a homonym of which no thing is general; the id of one leads to it.
        """
        if id_ := self._of_id(key_):
            return id_
        root = self.groups.find(key_)
        if root in self.homonyms and not self.homonyms[root].is_general:
            return None
        own = self.canonical(root)
        return own if own in concepts or is_made or root not in self._tagged else None

    def by_id(self, said: Mapping[str, str], concepts: Container[str]) -> dict[str, str]:
        """What is said of keys, by the ids that they lead to.

        What is said of an id goes first; what is said of a homonym, or of a name that is split on all papers, is said
        of each of its things.
        """
        found = {id_: said[key_] for key_ in sorted(said) if (id_ := self._of_id(key_))}
        for key_ in sorted(said):
            for id_ in () if self._of_id(key_) else self._all(key_, concepts):
                found.setdefault(id_, said[key_])
        return found

    def _of_id(self, key_: str) -> str | None:
        """The id with a tag that is spelled so."""
        return min(self._spelled.get(key_, ()), default=None)

    def _all(self, key_: str, concepts: Container[str]) -> list[str]:
        root = self.groups.find(key_)
        own = self.canonical(root)
        return sorted(self._tagged[root]) if root in self._tagged and own not in concepts else [own]

    def canonical(self, root: str) -> str:
        """The key of the group's canonical form: a ruling, the hand list, a short form, then the smallest."""
        if root not in self._canonical:
            self._canonical[root] = self._choose(self.groups.members(root))
        return self._canonical[root]

    def of_paper(self, paper: str, entity: str, surfaces: Mapping[str, int]) -> tuple[str, str]:
        """(id, id without the tag of a homonym) of an entity with these surfaces in a paper."""
        root = self.groups.find(entity)
        sense = meant(self.groups, entity, surfaces)
        if not self._is_own_name(paper, root, sense):
            root = sense
        if split := self._splits.of_paper(paper, entity, surfaces, root):
            root, tag = split
            return self._with_tag(root, self.canonical(root), tag)
        if root not in self.homonyms:
            return (own := self.canonical(root)), own
        name = self.homonyms[root]
        tag = name.meant.get(paper, name.otherwise)
        return self._with_tag(root, name.key, tag) if tag else ((own := self.canonical(root)), own)

    def said_same(self, id_: str, own: str) -> tuple[str, str]:
        """The id of a homonym, and it without its tag, or those of what people say is one thing with it.

        To be asked when all homonyms are known: when of_paper was asked for all papers.
        """
        lead = self._rulings.same.get(key(id_)) if id_ != own else None
        if lead is None:
            return id_, own
        if led := self._of_id(lead):
            return led, led.rpartition("@")[0]
        return (plain := self.canonical(self.groups.find(lead))), plain

    def _with_tag(self, root: str, own: str, tag: str) -> tuple[str, str]:
        self._tagged[root].add(id_ := f"{own}@{tag}")
        self._spelled[key(id_)].add(id_)
        return id_, own

    def _is_own_name(self, paper: str, root: str, sense: str) -> bool:
        """Whether a paper claims the name in its title, as others do, or as others do with what it spells out."""
        if root in self.homonyms:
            return paper in self.homonyms[root].claimed
        others = self.groups.claimed(sense) - {paper}
        return paper in self.groups.claimed(root) and bool(others)

    def _choose(self, members: Iterable[str]) -> str:
        if leading := self._rulings.leading(members):
            return leading
        shortened = [k for k in members if self._short_forms.get(k)]
        if shortened:
            return min(shortened, key=lambda k: (-self._short_forms[k], k))
        latin = [k for k in members if k.isascii()] if self._label == TASK else []
        return min(latin or members)


def _said_together(label: str, found: Mentions, held: Iterable[Homonym]) -> Iterator[tuple[str, str]]:
    """Pairs of keys that entries have for one entity, the most frequent first.

    What papers claim that is no general thing is aside, what is a variant by its name, and what one paper alone takes
    for a homonym.
    """
    names = {name.key: name for name in held}
    own = [(name.key, paper) for name in names.values() if name.is_general for paper in name.claimed]
    aside = pl.DataFrame(own, {"key": pl.String, "paper": pl.String}, orient="row")
    claimed = found.surfaces.join(aside, on=["key", "paper"], how="semi").select("paper", "entity_key").unique()
    pairs = found.pairs.join(claimed, on=["paper", "entity_key"], how="anti")
    pairs = pairs.join(_used_alone(found.surfaces, pairs, names), on=["one", "other"], how="anti")
    counts = pairs.group_by("one", "other").agg(count=pl.len())
    kept = counts.join(_variants(label, found.surfaces, counts), on=["one", "other"], how="anti")
    return kept.sort("count", "one", "other", descending=[True, False, False]).select("one", "other").iter_rows()


def _used_alone(surfaces: pl.DataFrame, pairs: pl.DataFrame, names: Mapping[str, Homonym]) -> pl.DataFrame:
    """The pairs of a homonym and a name that one paper alone takes for it, and that others use without it.

    A name that spells the homonym out is a form of it.
    """
    both = pairs.filter(pl.col("one").is_in(list(names)) | pl.col("other").is_in(list(names)))
    said = both.group_by("one", "other").agg(papers=pl.col("paper").n_unique()).filter(pl.col("papers") == 1)
    couples = said.select("one", "other").sort("one", "other").rows()
    turned = [(one, other) if one in names else (other, one) for one, other in couples]
    users: defaultdict[str, set[str]] = defaultdict(set)
    used = surfaces.filter(pl.col("key").is_in([other for _, other in turned]))
    for key_, paper in used.select("key", "paper").iter_rows():
        users[key_].add(paper)
    rows = [
        couple
        for couple, (name, other) in zip(couples, turned, strict=True)
        if not spells_out(other, name) and users[other] - names[name].meant.keys()
    ]
    return pl.DataFrame(rows, {"one": pl.String, "other": pl.String}, orient="row")


def _variants(label: str, surfaces: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """The pairs of which one name is the other with a size or an edition behind it."""
    behind = pairs.filter(pl.col("other").str.starts_with(pl.col("one"))).select("one", "other")
    spelled = surfaces.select("surface", other="key").join(behind, on="other").unique()
    rows = [
        (one, other)
        for surface, other, one in spelled.select("surface", "other", "one").iter_rows()
        if any(key(parent) == one for parent, _, _ in parents_of(label, surface))
    ]
    return pl.DataFrame(rows, {"one": pl.String, "other": pl.String}, orient="row")
