"""Graphs to draw: a small one, and the same with names that try to break out of the page."""

from kg.model.graph import Graph
from tests.builders import derive, digest, entry

HOSTILE = "<img src=x onerror=alert(1)>"
BREAKOUT = "</script><script>alert(2)</script>"
AUTHORS = f"{HOSTILE}, {BREAKOUT} Lee, Javascript Href"
EVERYBODY = ["Ann Lee", "Bo Kim", "Cy Doe", "Di Ray", "Ed Fox", "Gil Oh"]  # in the varied one


def small() -> Graph:
    return derive(
        [
            digest(
                "2024-01-01",
                entry(
                    "2401.00001",
                    "𝒳로 {MMLU|evaluates_on}에서 겨룹니다.",
                    title="One: first",
                    authors="Ann Lee, Bo Kim",
                    votes=7,
                ),
                entry(
                    "2401.00002",
                    "{MMLU|introduces}를 내놓습니다.",
                    title="Two: second",
                    authors="Ann Lee, Bo Kim",
                    line=9,
                ),
            )
        ]
    )


def hostile() -> Graph:
    text = f"{{MMLU {BREAKOUT}|evaluates_on|MMLU}} {HOSTILE} \u2028 &lt;b&gt;"
    return derive(
        [
            digest(
                "2024-01-01",
                entry("slug-1", text, title=f"{HOSTILE}: one", authors=AUTHORS, url="javascript:alert(3)"),
                entry("slug-2", text, title=f"{BREAKOUT}: two", authors=AUTHORS, url='https://x.example/"><img src=x>'),
            )
        ]
    )


def varied() -> Graph:
    """Two groups of persons, one who joins them, two months, and methods that build on one another."""
    return derive(
        [
            digest(
                "2024-01-01",
                entry("1", "{Vim|proposes}은 {Mamba|uses}를 씁니다.", authors="Ann Lee, Bo Kim, Cy Doe", votes=7),
                entry("2", "{Vim|uses}과 {Zip|proposes}.", title="Two: b", authors="Ann Lee, Bo Kim", votes=3),
            ),
            digest(
                "2024-03-01",
                entry("3", "{Pip|proposes}은 {Zip|compares|Zip|0.4}을 봅니다.", authors="Di Ray, Ed Fox, Gil Oh"),
                entry("4", "{비전 맘바|mentions METHOD|Vim}", title="Four: d", authors="Di Ray, Ed Fox, Gil Oh"),
                entry("5", title="Five: e", authors="Cy Doe, Di Ray", votes=90),
            ),
        ]
    )  # fmt: skip
