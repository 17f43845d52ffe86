"""A report as one HTML page: all that it needs is in it, and it asks no host for anything."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.report.addresses import Addresses, in_page
from kg.report.charts import draw
from kg.report.document import (
    Block,
    Bullets,
    Chart,
    Document,
    Prose,
    Sources,
    Table,
)
from kg.report.inline import prose_html, rows_html
from kg.report.text import number, plain

_BLOCKS = {Prose: "prose", Bullets: "bullets", Table: "table", Chart: "chart", Sources: "sources"}


def render_html(
    document: Document,
    addresses: Addresses | None = None,
    template: str = "report.html.j2",
    scripts: Sequence[str] = ("page.js",),
    **more: object,
) -> str:
    """The page; `template` may extend the report's own, and is given the `scripts`, by file name, and `more`.

    Nothing in the page runs but those scripts, and nothing styles it but its style: the policy names their hashes.
    """
    style, texts = text_of("page.css"), [text_of(name) for name in scripts]
    page: str = (
        environment()
        .get_template(template)
        .render(
            document=document,
            address=addresses or in_page(document),
            policy=policy(texts, style),
            style=Markup(style),  # noqa: S704  # ours, and named by its hash
            scripts=[Markup(text) for text in texts],  # noqa: S704
            **more,
        )
    )
    return page


def policy(scripts: Sequence[str], style: str) -> str:
    """The Content-Security-Policy that lets these texts run and style, and nothing load."""
    allowed = " ".join(map(hash_of, scripts)) or "'none'"
    return f"default-src 'none'; script-src {allowed}; style-src {hash_of(style)}; base-uri 'none'; form-action 'none'"


@cache
def text_of(name: str) -> str:
    """A file that stands beside the templates."""
    return files("kg.report").joinpath("templates", name).read_text(encoding="utf-8")


def hash_of(text: str) -> str:
    """How a policy names a script or a style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def environment() -> Environment:
    """Where the templates of reports are found, and what they call."""
    made = Environment(
        loader=PackageLoader("kg.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"plain": plain, "prose": prose_html, "rows": rows_html, "svg": _svg, "number": number}
    made.tests["prose"] = lambda item: isinstance(item, Prose)
    made.globals["zip"] = zip
    made.filters["together"] = _together
    made.filters["kind"] = lambda block: _BLOCKS[type(block)]
    return made


def _together(blocks: Sequence[Block]) -> list[tuple[bool, list[Block]]]:
    """The blocks in order, those behind numbers that follow one another in one group."""
    return [(behind, list(held)) for behind, held in groupby(blocks, lambda block: getattr(block, "behind", False))]


def _svg(chart: Chart) -> Markup:
    return Markup(draw(chart))  # noqa: S704  # written by an XML library, which escapes
