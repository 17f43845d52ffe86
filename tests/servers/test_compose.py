"""docker-compose.yml, on the same server without Docker."""

import re
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from servers import Neo4j
from servers.jars import version

TEXT = (Path(__file__).parents[2] / "docker-compose.yml").read_text(encoding="utf-8")


def compose_settings() -> dict[str, str]:
    """As the image makes settings of its environment: `_` is a dot and `__` is `_`; NEO4J_AUTH alone is none."""
    given = re.findall(r'^ +NEO4J_(\w+): "?([^"\n]+)"?$', TEXT, re.MULTILINE)
    return {name.replace("_", ".").replace("..", "_"): value for name, value in given if name != "AUTH"}


def test_the_image_has_the_version_of_the_pom() -> None:
    assert re.findall(r"image: (\S+)", TEXT) == [f"neo4j:{version()}-community"]


def test_ports_are_open_on_loopback_only() -> None:
    ports = re.findall(r'^ +- "([\d.:]+)"', TEXT, re.MULTILINE)
    assert ports == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"]


@pytest.mark.usefixtures("neo4j_can_run")
def test_the_server_takes_each_setting(tmp_path: Path) -> None:
    settings = compose_settings()
    assert settings["dbms.usage_report.enabled"] == "false"
    with Neo4j(tmp_path, settings=settings, short_lived=True) as server, GraphDatabase.driver(server.uri) as driver:
        rows = driver.execute_query("SHOW SETTINGS YIELD name, isExplicitlySet WHERE isExplicitlySet").records
    assert {row["name"] for row in rows} >= settings.keys()
