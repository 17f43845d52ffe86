"""A document as a page of the site: its style and scripts are files beside it, found from wherever the page is.

The policy lets one short script run, named by its hash, and what that loads (`strict-dynamic`): an address in a policy
would let every script run that stands in the same place, and the hashes of files are not checked on pages from disk.
"""

from functools import cache
from importlib.resources import files

from jinja2 import ChoiceLoader, PackageLoader, Template
from markupsafe import Markup

from kg.report.addresses import Addresses, in_page
from kg.report.document import Document
from kg.report.html import environment, hash_of, text_of
from kg.site.home import SITE


def render_page(document: Document, file: str, addresses: Addresses) -> bytes:
    """The page that stands at `file` in the site; what has no page of its own leads to the part of this one on it."""
    within = in_page(document)
    page = _template().render(
        document=document,
        address=lambda node: addresses(node) or within(node),
        policy=_policy(),
        root="../" * file.count("/"),
        site=SITE,
        loader=Markup(_own("loader.js")),  # noqa: S704  # ours, and named by its hash
    )
    return page.encode("utf-8", "replace")  # halves of letters, which no file can hold


def style_and_scripts() -> dict[str, bytes]:
    """The files that all pages load."""
    return {
        "site.css": (text_of("page.css") + _own("site.css")).encode(),
        "page.js": text_of("page.js").encode(),
        "search.js": _own("search.js").encode(),
    }


@cache
def _policy() -> str:
    return (
        f"default-src 'none'; script-src {hash_of(_own('loader.js'))} 'strict-dynamic'; style-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _own(name: str) -> str:
    return files("kg.site").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    places = (PackageLoader("kg.site", "templates"), PackageLoader("kg.report", "templates"))
    return environment().overlay(loader=ChoiceLoader(places)).get_template("site.html.j2")
