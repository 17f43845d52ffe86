"""Graphs to report on: a small one, and one whose every text tries to break out of its format."""

from kg.model.graph import Graph
from kg.model.limits import Limits
from tests.builders import derive, digest, entry

IMAGE = "<img src=x onerror=alert(1)>"
FORMULA = '=HYPERLINK("http://evil.example")'
TURNED = "\u202eevil\u2066"
BREAKOUT = "</script><script>alert(2)</script>"
HOSTILE = (IMAGE, FORMULA, TURNED, BREAKOUT)


def small() -> Graph:
    """Two days: three papers of four persons, one paper set aside, a score, a record that breaks it, a gain."""
    return derive(
        [
            digest(
                "2024-01-01",
                entry(
                    "2401.00001",
                    "{Vim|proposes} reaches {76.1|states %|Vim|ImageNet|accuracy} on {ImageNet|evaluates_on}.",
                    "It measures {accuracy|measures} and is trained on {LAION|trains_on}.",
                    title="One: a | pipe",
                    authors="Ann Lee, Bo Kim",
                    line=3,
                ),
                entry("2401.00002", title="Two", authors="Ann Lee, Cy Doe", truncated=True, line=9),
                entry("2401.00003", title="Many", authors="Ann Lee, Bo Kim, Cy Doe, Di Roe", line=15),
            ),
            digest(
                "2024-02-01",
                entry(
                    "2402.00001",
                    "{Wim|proposes} gains {2.8|gains %|Wim|ImageNet|accuracy|Vim} over {Vim|compares}.",
                    "{Wim|proposes} has {78.9|states %|Wim|ImageNet|accuracy} on {ImageNet|evaluates_on}.",
                    "It measures {accuracy|measures}.",
                    "It uses {Vim|uses} and is evaluated on {LAION|evaluates_on}.",
                    title="Three",
                    authors="Bo Kim, Ed Foe",
                    line=3,
                ),
            ),
        ],
        Limits(max_authors=3),
    )


def hostile() -> Graph:
    """Every name is hostile: of papers, people, methods, benchmarks; addresses that lead nowhere good."""
    texts = []
    for number, text in enumerate(HOSTILE, start=1):
        name = text.replace("|", "").replace("{", "").replace("}", "")
        texts.append(
            entry(
                f"2401.0000{number}",
                f"{{{name}|proposes}} beats {{{name} two|compares}} on {{{name} set|evaluates_on}} with "
                f"{{9{number}|states %|{name}|{name} set|{name} metric}}.",
                f"It gains {{2|gains %|{name}|{name} set||{name} two}}.",
                title=f"{text} title",
                authors=f"{name}, Ann {name}, {name} Lee",
                url='https://x.example/"><img src=x>' if number % 2 else "javascript:alert(3)",
                line=3 + 5 * number,
            )
        )
    return derive([digest("2024-01-01", *texts), digest("2024-02-01", *texts[:1])])
