"""A graph with the values that engines and drivers have trouble with."""

from kg.model import edges, nodes
from kg.model.graph import Graph, new_graph, to_table
from kg.model.schema import EdgeKind
from tests.builders import derive

# All ASCII characters, both ends of every plane, the characters around the surrogates, marks that change direction.
TEXTS = [
    *("", " ", "\0", "a\0b", "null", "NULL", "[]", "{}", "$x", "'", '"', "`", "\\", "\\u0041", "\\'", "; RETURN 1"),
    *("line\nline\r\n", "tab\t", "\x7f\x80\x9f", "\ud7ff\ue000", "\ufffd\ufffe\uffff", "\U00010000\U0010ffff"),
    *("é", "e\u0301", "Å", "ﬁ", "한국어", "ㅎㅏㄴ", "漢字", "😀👨‍👩‍👧", "\u202eright\u202c", "\u2028\u2029", "\ufeff"),
    *("".join(map(chr, range(128))), "x" * 100_000, "한" * 20_000),
]
INTEGERS = [0, -1, 2**31, -(2**31) - 1, 2**53 + 1, -(2**53) - 1, 2**63 - 1, -(2**63)]
FLOATS = [0.0, -0.0, 0.1, 1 / 3, 1e308, -1.7976931348623157e308, 2.2250738585072014e-308, 5e-324, float("inf")]
WEIGHTS = [number for number in FLOATS if number > 0]  # of a pair, which is never zero


def hostile() -> Graph:
    """Authors with the texts, papers with the integers, results with the numbers, and edges with all of them."""
    authors = [
        nodes.Author(id=text, name=text, variants=[text, text], kind=text, homonym_score=-0.0, homonym_reasons=[])
        for text in TEXTS
        if len(text) < 1000  # as an id: an index has a longest key
    ]
    papers = [_paper(f"p{at}", number, TEXTS[-at]) for at, number in enumerate(INTEGERS)]
    results = [
        nodes.Result(id=f"r{at}", value=value, unit="%", is_delta=at % 2 == 0) for at, value in enumerate(FLOATS)
    ]
    authored = [edges.Authored(author.id, f"p{at}", at - 2**62) for author in authors for at in range(2)]
    pairs = [
        edges.CoauthoredWith("'", text, ["p0", f"p{at % 7 + 1}"][at % 2 :], WEIGHTS[at % len(WEIGHTS)], text, text)
        for at, text in enumerate(author.id for author in authors if author.id != "'")
    ]
    return new_graph(
        {
            "Graph": derive([]).nodes["Graph"],
            "Author": to_table(nodes.Author, authors),
            "Paper": to_table(nodes.Paper, papers),
            "Result": to_table(nodes.Result, results),
        },
        {
            EdgeKind("AUTHORED", "Author", "Paper"): to_table(edges.Authored, [*authored, *authored]),
            EdgeKind("COAUTHORED_WITH", "Author", "Author"): to_table(edges.CoauthoredWith, pairs),
        },
    )


def _paper(id_: str, number: int, text: str) -> nodes.Paper:
    return nodes.Paper(
        id=id_,
        title=text.replace("\n", " "),  # a heading is one line
        url=text,
        published=None if number % 2 else text,
        first_seen=text,
        votes=None if number == 0 else number,
        authors_listed=number,
        authors_truncated=number > 0,
        code_url=None,
        project_url="",
    )
