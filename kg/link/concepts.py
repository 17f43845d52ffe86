"""Occurrences to concepts: the ids, names and aliases of methods, benchmarks, tasks and metrics."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.known import Known
from kg.link.groups import group_keys, titled_keys
from kg.link.mentions import Mention, mentions
from kg.link.senses import meant
from kg.link.variants import MADE_IF_ABSENT, parent_of
from kg.model import edges, nodes
from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK, Facts
from kg.model.keys import key
from kg.model.schema import CONCEPTS

_RECORDS: Mapping[str, type[nodes.Concept]] = {METHOD: nodes.Method, BENCHMARK: nodes.Benchmark, TASK: nodes.Task}


@dataclass(frozen=True, slots=True)
class Links:
    """The concepts of each kind by id, their variants, and where an entity of a paper leads."""

    concepts: Mapping[str, Mapping[str, nodes.Concept]]
    variants: Mapping[str, Sequence[edges.VariantOf]]
    _ids: Mapping[str, Mapping[tuple[str, str], str]]

    def concept(self, label: str, paper: str, entity: str) -> str:
        """The id of the concept that an entity of a paper's entry leads to."""
        return self._ids[label][paper, key(entity)]


def link_concepts(facts: Iterable[Facts], known: Known) -> Links:
    """Link all entities of all entries; a function of the set of facts, whatever their order."""
    by_label: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions(facts):
        by_label[mention.label].append(mention)
    linked = {label: _Linker(label, by_label[label], known) for label in CONCEPTS}
    return Links(
        {label: linker.concepts for label, linker in linked.items()},
        {label: linker.variants for label, linker in linked.items()},
        {label: linker.ids for label, linker in linked.items()},
    )


class _Linker:
    """Links the mentions of one label."""

    def __init__(self, label: str, found: Sequence[Mention], known: Known) -> None:
        self._label = label
        self._known = known
        self._keys = group_keys(found, known.keys(label))
        self._short_forms = Counter(key(surface) for mention in found for surface in mention.short_forms)
        claimed = {key_: papers for key_, papers in titled_keys(found).items() if len(papers) > 1}
        self._homonyms = {self._keys.find(key_): (key_, papers) for key_, papers in sorted(claimed.items())}
        together: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for mention in found:
            together[mention.paper, key(mention.entity)].update(mention.surfaces)
        self.ids = {(paper, entity): self._id(paper, entity, seen) for (paper, entity), seen in together.items()}
        surfaces: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for identity, seen in together.items():
            surfaces[self.ids[identity]].update(seen)
        self.concepts = {id_: self._concept(id_, surfaces[id_]) for id_ in sorted(surfaces)}
        self.variants = self._variants()

    def _id(self, paper: str, entity: str, surfaces: Mapping[str, int]) -> str:
        root = self._keys.find(entity)
        sense = meant(self._keys, entity, surfaces)
        if not self._is_own_name(paper, root, sense):
            root = sense
        if root not in self._homonyms:
            return self._canonical(root)
        # One name, several papers that claim it: what others mean is the oldest until context says more.
        name, papers = self._homonyms[root]
        return f"{name}@{paper if paper in papers else min(papers)}"

    def _is_own_name(self, paper: str, root: str, sense: str) -> bool:
        """Whether a paper claims the name in its title, as others do, or as others do with what it spells out."""
        if root in self._homonyms:
            return paper in self._homonyms[root][1]
        others = self._keys.claimed(sense) - {paper}
        return paper in self._keys.claimed(root) and bool(others)

    def _canonical(self, root: str) -> str:
        """The key of the group's canonical form: hand list, then short form, then the smallest."""
        members = self._keys.members(root)
        listed = self._known.keys(self._label)
        by_hand = sorted({listed[k] for k in members if k in listed})
        if by_hand:
            return by_hand[0]
        shortened = [k for k in members if self._short_forms[k]]
        if shortened:
            return min(shortened, key=lambda k: (-self._short_forms[k], k))
        latin = [k for k in members if k.isascii()] if self._label == TASK else []
        return min(latin or members)

    def _concept(self, id_: str, surfaces: Counter[str]) -> nodes.Concept:
        name = self._name(id_, surfaces)
        kind, aliases = self._label.lower(), sorted({*surfaces, name})
        if self._label == METRIC:
            direction = self._known.higher_is_better(name)
            return nodes.Metric(id=id_, kind=kind, name=name, aliases=aliases, higher_is_better=direction)
        return _RECORDS[self._label](id=id_, kind=kind, name=name, aliases=aliases)

    def _name(self, id_: str, surfaces: Counter[str]) -> str:
        own_key = self._name_key(id_)
        by_hand = self._known.name(self._label, own_key)
        if by_hand:
            return by_hand
        alike = [surface for surface in surfaces if key(surface) == own_key] or list(surfaces)
        name = min(alike, key=lambda surface: (-surfaces[surface], surface))
        return name.lower() if self._label == TASK else name

    def _name_key(self, id_: str) -> str:
        """The id without the paper that it has where a name is a homonym's."""
        name, _, paper = id_.rpartition("@")
        key_, papers = self._homonyms.get(self._keys.find(name), ("", set()))
        return name if name == key_ and paper in papers else id_

    def _variants(self) -> list[edges.VariantOf]:
        found = []
        waiting = sorted(self.concepts)
        things = {*waiting, *self._known.keys(self._label).values()}
        while waiting:
            child = waiting.pop(0)
            parent = parent_of(self._label, self.concepts[child].name)
            if parent is None:
                continue
            name, reason = parent
            root = self._keys.find(key(name))
            if root in self._homonyms:
                continue  # a homonym: which of them is meant cannot be told from the name
            id_ = self._canonical(root)
            if reason not in MADE_IF_ABSENT and id_ not in things:
                continue
            if id_ not in self.concepts:
                self.concepts[id_] = self._concept(id_, Counter({name: 1}))
                waiting.append(id_)
            if id_ != child:
                found.append(edges.VariantOf(child, id_, reason))
        return _without_cycles(found)


def _without_cycles(found: Sequence[edges.VariantOf]) -> list[edges.VariantOf]:
    parents: dict[str, str] = {}
    kept = []
    for edge in sorted(found, key=lambda edge: edge.start):
        above: str | None = edge.stop
        while above is not None and above != edge.start:
            above = parents.get(above)
        if above is None:
            parents[edge.start] = edge.stop
            kept.append(edge)
    return kept
