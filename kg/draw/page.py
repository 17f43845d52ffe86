"""A picture as one HTML page under a strict Content-Security-Policy."""

import base64
import hashlib
import json
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.draw.network import network_of, vis_script
from kg.draw.picture import Picture

# What could end the script element, or a line in old engines.
_ESCAPES = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def render(picture: Picture) -> str:
    """The page: all that it needs is in it, and nothing in it runs but the two scripts named by their hashes."""
    vis, script, style = vis_script(), _text("page.js"), _text("page.css")
    page: str = _template().render(
        picture=picture,
        policy=_policy([vis, script], style),
        vis=Markup(vis),  # noqa: S704  # ours or pyvis', and named by its hash
        script=Markup(script),  # noqa: S704
        style=Markup(style),  # noqa: S704
        data=Markup(_json(_data(picture))),  # noqa: S704  # escaped above
    )
    return page


def _data(picture: Picture) -> dict[str, Any]:
    network = network_of(picture)
    return {
        **network._asdict(),
        "panels": {node.id: asdict(node.panel) for node in picture.nodes}
        | {line.id: asdict(line.panel) for line in picture.lines},
        "cards": {key: asdict(card) for key, card in picture.cards.items()},
        "groups": picture.groups,
    }


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _policy(scripts: list[str], style: str) -> str:
    allowed = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _text(name: str) -> str:
    return files("kg.draw").joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> Any:
    environment = Environment(loader=PackageLoader("kg.draw", "."), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("page.html.j2")
