"""The whole site: all links lead somewhere, it is the same each time, and only what changed is written."""

import posixpath
import re
from pathlib import Path

import pytest

from kg.model.graph import Graph
from kg.site import make_site, rendering
from tests.builders import derive, digest, entry
from tests.site.reading import Read, read


def pages(site: Path) -> dict[str, Read]:
    return {path.relative_to(site).as_posix(): read(path) for path in sorted(site.rglob("*.html"))}


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_every_link_leads_to_a_page_and_to_a_part_that_is_there(sample_site: Path) -> None:
    held = pages(sample_site)
    for name, page in held.items():
        assert len(set(page.ids)) == len(page.ids), name
        for link in page.links:
            if link.startswith("https://"):
                continue
            file, _, part = link.partition("#")
            file = posixpath.normpath(posixpath.join(posixpath.dirname(name), file)) if file else name
            assert file in held, f"{name}: {link}"
            assert not part or part in held[file].ids, f"{name}: {link}"


@pytest.mark.parametrize("name", ["index.html", "digests.html", "people.html", "benchmarks.html", "papers.html"])
def test_every_count_in_a_list_opens_to_what_it_counts(sample_site: Path, name: str) -> None:
    cells = re.findall(r'<td class="n">([^<]+|<a [^>]+>)', (sample_site / name).read_text(encoding="utf-8"))
    assert len(cells) > 10
    assert [cell for cell in cells if not cell.startswith("<a href=") and cell != "0"] == []


def test_every_page_is_reached_from_the_home_page(sample_site: Path) -> None:
    held = pages(sample_site)
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        name = waiting.pop()
        for link in held[name].links:
            file = posixpath.normpath(posixpath.join(posixpath.dirname(name), link.partition("#")[0]))
            if file in held and file not in reached:
                reached.add(file)
                waiting.append(file)
    named = "".join(path.read_text(encoding="utf-8") for path in sample_site.glob("names-*.js"))
    missed = {file for file in held.keys() - reached if f'"{Path(file).stem}"' not in named}
    assert not missed


def test_every_node_has_its_page(sample_site: Path, sample_graph: Graph) -> None:
    labels = ("Digest", "Paper", "Author", "Method", "Benchmark", "Task", "Metric")
    for label in labels:
        assert len(list((sample_site / f"{label.lower()}s").iterdir())) == sample_graph.nodes[label].num_rows


def test_pages_load_only_files_beside_them(sample_site: Path) -> None:
    assert {name for page in pages(sample_site).values() for name in page.loads} == {"site.css", "../site.css"}


def test_is_the_same_each_time_and_writes_nothing_then(sample_site: Path, sample_graph: Graph, tmp_path: Path) -> None:
    again = make_site(sample_graph, sample_site)
    assert (again.changed, again.removed) == (0, 0)
    make_site(sample_graph, tmp_path / "site")
    assert contents(tmp_path / "site") == contents(sample_site)


def test_two_processes_make_the_same_pages(
    sample_site: Path, sample_graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendering, "_MANY", 0)
    make_site(sample_graph, tmp_path / "site")
    assert contents(tmp_path / "site") == contents(sample_site)


def _days(title: str) -> Graph:
    return derive(
        [
            digest("2024-01-01", entry("2401.00001", "{Vim|proposes} is new.", title=title, authors="Ann Lee")),
            digest("2024-01-02", entry("2401.00002", "{DeiT|proposes} is new.", title="Other", authors="Bo Kim")),
        ]
    )


def test_a_changed_digest_rewrites_only_what_it_touches(tmp_path: Path) -> None:
    make_site(_days("One"), tmp_path)
    before = contents(tmp_path)
    made = make_site(_days("Another"), tmp_path)
    after = contents(tmp_path)
    changed = {name for name in after if before.get(name) != after[name]}
    assert made.changed == len(changed)
    assert {"papers/2401.00001.html", "digests/2024-01-01.html", "authors/ann-lee.html"} <= changed
    other = {"papers/2401.00002.html", "digests/2024-01-02.html", "authors/bo-kim.html", "methods/deit.html"}
    assert not other & changed


def test_a_removed_digest_takes_its_pages_with_it(tmp_path: Path) -> None:
    make_site(_days("One"), tmp_path)
    left = derive(
        [digest("2024-01-02", entry("2401.00002", "{DeiT|proposes} is new.", title="Other", authors="Bo Kim"))]
    )
    make_site(left, tmp_path)
    assert not (tmp_path / "papers" / "2401.00001.html").exists()
    assert not re.search("Ann Lee", "".join(map(str, contents(tmp_path).values())))


def test_an_empty_graph_has_a_site(tmp_path: Path) -> None:
    make_site(derive([]), tmp_path)
    assert "0 digests" in (tmp_path / "index.html").read_text(encoding="utf-8")
