"""A picture as one HTML page under a strict Content-Security-Policy."""

import base64
import hashlib
from enum import StrEnum
from functools import cache
from html import escape, unescape
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.draw.encoding import encode
from kg.draw.picture import Picture

SMALL = 500  # nodes: up to here vis-network draws, above sigma.js
_SMALL_EDGES = 3_000


class Renderer(StrEnum):
    """What draws the network on the page."""

    AUTO = "auto"
    VIS = "vis"
    SIGMA = "sigma"


class Page(str):
    """The text of a page; in a notebook it is shown in a frame, at a prompt only its title."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<page {unescape(self._title())!r}, {len(self):,} characters>"

    def _repr_html_(self) -> str:
        frame = 'width="100%" height="720" style="border:0"'
        return f'<iframe title="{self._title()}" srcdoc="{escape(self)}" {frame}></iframe>'

    def _title(self) -> str:
        """What stands in the title element, which is escaped there."""
        return self.partition("<title>")[2].partition("</title>")[0]


def render(picture: Picture, renderer: Renderer = Renderer.AUTO) -> Page:
    """The page: all that it needs is in it, and nothing in it runs but the scripts named by their hashes."""
    scripts, style = (
        [_text("bundle", name) for name in _SCRIPTS[_drawn_by(picture, renderer)]],
        _text("templates", "page.css"),
    )
    if _drawn_by(picture, renderer) is Renderer.VIS:
        scripts.insert(0, vis_script())
    page: str = _template().render(
        picture=picture,
        policy=_policy(scripts, style),
        scripts=[Markup(script) for script in scripts],  # noqa: S704  # ours or pyvis', and named by its hash
        style=Markup(style),  # noqa: S704
        data=Markup(encode(picture)),  # noqa: S704  # escaped there
    )
    return Page(page)


_SCRIPTS = {Renderer.VIS: ["small.js"], Renderer.SIGMA: ["large.js"]}


def vis_script() -> str:
    """The newest vis-network in pyvis, with line ends as a browser reads them."""
    found = [folder for folder in files("pyvis").joinpath("lib").iterdir() if folder.name.startswith("vis-")]
    newest = max(found, key=_version)
    return newest.joinpath("vis-network.min.js").read_text(encoding="utf-8").replace("\r\n", "\n")


def _drawn_by(picture: Picture, renderer: Renderer) -> Renderer:
    if renderer is not Renderer.AUTO:
        return renderer
    small = len(picture.nodes) <= SMALL and len(picture.edges) <= _SMALL_EDGES
    return Renderer.VIS if small else Renderer.SIGMA


def _version(folder: Traversable) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.name.removeprefix("vis-").split("."))


def _policy(scripts: list[str], style: str) -> str:
    allowed = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _text(*names: str) -> str:
    return files("kg.draw").joinpath(*names).read_text(encoding="utf-8")


@cache
def _template() -> Any:
    environment = Environment(loader=PackageLoader("kg.draw", "templates"), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("page.html.j2")
