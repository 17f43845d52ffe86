"""Nodes of an indexed graph as a document names them, and what its sentences say as claims."""

from collections.abc import Iterable

from kg.analyse.evidence import marked, web_link
from kg.analyse.leaderboards import Reported
from kg.analyse.quoting import Evidence
from kg.model.people import MARKED
from kg.report.document import Claim, Node, Seen
from kg.report.indexed import Does, Indexed, Key

# What a paper does with a concept, as its pages say it.
SAYS = {
    "proposes": "proposes",
    "uses": "uses",
    "compares": "compares with",
    "introduces": "introduces",
    "evaluates_on": "evaluates on",
    "trains_on": "trains on",
    "mentions": "mentions",
    "addresses": "addresses",
    "measures": "measures",
}


def paper_node(held: Indexed, id_: str) -> Node:
    """A paper by its title."""
    paper = held.papers[id_]
    return Node("Paper", id_, paper.title, web_link(paper.url) or "")


def author_node(held: Indexed, id_: str) -> Node:
    """A person or team by name, with why it may be several people where that is likely enough for a mark."""
    author = held.authors[id_]
    if author.homonym_score < MARKED:
        return Node("Author", id_, author.name)
    return Node("Author", id_, author.name, doubtful="; ".join(author.homonym_reasons), score=author.homonym_score)


def concept_node(held: Indexed, key: Key) -> Node:
    """A method, benchmark, task or metric by name."""
    return Node(*key, held.concepts[key].name)


def own_concepts(held: Indexed, paper: str) -> tuple[Node, ...]:
    """What a paper proposes or introduces."""
    own = (one for one in held.does.get(paper, ()) if one.edge.role in ("proposes", "introduces"))
    return tuple(concept_node(held, one.concept) for one in own)


def digest_node(held: Indexed, id_: str) -> Node:
    """A digest by its date."""
    return Node("Digest", id_, held.digests[id_].date)


def seen(held: Indexed, sentence: str) -> Seen:
    """Where a sentence stands."""
    digest = held.home[sentence]
    return Seen(digest_node(held, digest), f"{held.digests[digest].source}:{held.sentences[sentence].line}")


def naming_claim(held: Indexed, sentence: str, concept: Key, says: str = "", sure: float | None = None) -> Claim:
    """A sentence that names a concept, all places marked where it does."""
    places = ((one.edge.start_at, one.edge.end_at) for one in held.named.get(sentence, ()) if one.concept == concept)
    return _claim(held, sentence, places, says, sure)


def plain_claim(held: Indexed, sentence: str) -> Claim:
    """A sentence with every name in it marked, and said to be of a doubtful text where it is."""
    places = ((one.edge.start_at, one.edge.end_at) for one in held.named.get(sentence, ()))
    doubtful = (held.source[sentence], held.home[sentence]) in held.doubtful
    return _claim(held, sentence, places, "likely not about this paper" if doubtful else "")


def result_claims(held: Indexed, reported: Reported) -> tuple[Claim, ...]:
    """The sentences that state a result, the number marked."""
    return tuple(evidence_claim(held, one) for one in reported.evidence)


def evidence_claim(held: Indexed, evidence: Evidence, says: str = "", sure: float | None = None) -> Claim:
    """A sentence that an analysis found."""
    stands = Seen(digest_node(held, held.home[evidence.sentence]), evidence.quote.place)
    return Claim(evidence.quote.parts, paper_node(held, evidence.paper), stands, says, sure)


def supporting(held: Indexed, does: Does) -> list[str]:
    """The sentences that an edge counts: of texts held for the paper's own, naming the concept surely enough."""
    return [
        sentence
        for sentence in held.said.get(does.paper, ())
        if is_trusted(held, does.paper, held.home[sentence])
        and any(
            one.concept == does.concept and one.edge.confidence >= held.about.min_confidence
            for one in held.named.get(sentence, ())
        )
    ]


def is_trusted(held: Indexed, paper: str, digest: str) -> bool:
    """Whether what a digest says of a paper makes edges."""
    return held.about.keeps_invented or (paper, digest) not in held.doubtful


def _claim(
    held: Indexed, sentence: str, places: Iterable[tuple[int, int]], says: str = "", sure: float | None = None
) -> Claim:
    told = held.sentences[sentence]
    parts = marked(told.text, ((begin - told.start_at, end - told.start_at) for begin, end in places))
    return Claim(parts, paper_node(held, held.source[sentence]), seen(held, sentence), says, sure)
