"""Pictures beside plain pyvis, on the same graphs in the same run: `python -m benchmarks.pictures [SECONDS]`.

Of each network of 200, 2,000 and 20,000 persons: the seconds of making the page, its weight, the seconds until it is
drawn and until a search is answered, and frames a second while it is moved, in headless Chromium without a graphics
card. Plain pyvis counts as usable when its physics is stable, within SECONDS (default 90). The last line has the load
average: what else the machine does makes all of it slower.
"""

import os
import signal
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.authorship import authorship
from benchmarks.measuring import seconds
from kg.draw import Choice, draw_coauthors
from kg.model.graph import Graph
from tests.draw.browsing import SOFTWARE, executable

Launch = Callable[[], Any]  # a browser

SIZES = (200, 2_000, 20_000)
_RUNS = 3
# Frames a second while the view is moved for two seconds.
_FRAMES = """() => new Promise((done) => {
  const start = performance.now();
  let frames = 0;
  const step = (now) => {
    MOVE
    frames += 1;
    if (now - start < 2000) requestAnimationFrame(step);
    else done(frames / (now - start) * 1000);
  };
  requestAnimationFrame(step);
})"""
_MOVES = {
    "ours": "const view = kg.renderer.view(); kg.renderer.setView({ ...view, x: view.x + 4 / view.scale });",
    "pyvis": "const { x, y } = network.getViewPosition(); network.moveTo({ position: { x: x + 4, y } });",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of making the page, its megabytes, seconds until usable and until a search is answered; frames."""

    what: str
    persons: int
    made: float
    weight: float
    usable: float | None
    searched: float | None
    frames: float | None

    def row(self, limit: float) -> str:
        """A row of a Markdown table; a page that was not usable in time says so."""
        usable = f"not in {limit:g} s" if self.usable is None else _told(self.usable)
        told = [_told(self.made), _told(self.weight), usable, _told(self.searched), _told(self.frames)]
        return f"| {self.what} | {self.persons:,} | {' | '.join(told)} |"


def measure_ours(launch: Launch, graph: Graph, persons: int, folder: Path) -> Measured:
    """Our page, drawn by whatever the page's size asks for; medians of three loads."""
    file = folder / "ours.html"
    made = seconds(lambda: file.write_text(draw_coauthors(graph, Choice()), encoding="utf-8"))
    loads = [_load(launch, file, lambda page: _ready(page, persons)) for _ in range(_RUNS)]
    usable, searched, frames = (statistics.median(held) for held in zip(*loads, strict=True))
    return Measured("kg draw", persons, made, file.stat().st_size / 1e6, usable, searched, frames)


def measure_pyvis(launch: Launch, graph: Graph, persons: int, folder: Path, limit: float) -> Measured:
    """A page as pyvis makes it, its scripts in the page."""
    file = folder / "pyvis.html"
    made = seconds(lambda: file.write_text(_pyvis(graph), encoding="utf-8"))
    usable: float | None
    frames: float | None
    try:
        usable, _, frames = _load(launch, file, lambda page: _stable(page, limit))
    except TimeoutError:
        usable = frames = None
    return Measured("pyvis", persons, made, file.stat().st_size / 1e6, usable, None, frames)


def _load(launch: Launch, file: Path, ready: Callable[[Any], tuple[float, float, float]]) -> tuple[float, float, float]:
    """In a browser of its own, whose pages are ended from outside: one that is busy for minutes cannot be closed."""
    browser = launch()
    page = browser.new_page(viewport={"width": 1300, "height": 850})
    try:
        page.route("http*://**", lambda route: route.abort())
        page.goto(file.as_uri(), wait_until="commit")
        return ready(page)
    finally:
        _end(browser)


def _end(browser: Any) -> None:
    for process in browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]:
        if process["type"] == "renderer":
            os.kill(process["id"], signal.SIGKILL)
    browser.close()


def _ready(page: Any, persons: int) -> tuple[float, float, float]:
    start = perf_counter()
    page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
    page.evaluate("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")
    usable = perf_counter() - start
    assert page.evaluate("kg.look().shown.nodeCount") == persons
    page.fill("#name", f"kim{persons - 1:05}")
    page.press("#name", "Enter")
    page.wait_for_selector("#panel h2")
    searched = perf_counter() - start
    page.click("#fit")
    return usable, searched, float(page.evaluate(_FRAMES.replace("MOVE", _MOVES["ours"])))


def _stable(page: Any, limit: float) -> tuple[float, float, float]:
    """Raise TimeoutError where the physics does not come to rest in time; a page that is busy answers late."""
    from playwright.sync_api import TimeoutError as Late

    start = perf_counter()
    try:
        page.wait_for_function(
            "typeof network !== 'undefined' && (window.__seen ??= (network.on('stabilizationIterationsDone', () => "
            "(window.__stable = true)), network.on('stabilized', () => (window.__stable = true)), true)) && "
            "window.__stable === true",
            timeout=limit * 1000,
        )
    except Late as error:
        raise TimeoutError from error
    return perf_counter() - start, 0.0, float(page.evaluate(_FRAMES.replace("MOVE", _MOVES["pyvis"])))


def _pyvis(graph: Graph) -> str:
    """The nodes and edges as pyvis users add them, but for its quadratic `add_edge`."""
    from pyvis.edge import Edge
    from pyvis.network import Network

    from kg.analyse.coauthors import coauthor_network

    held, made = coauthor_network(graph), Network(cdn_resources="in_line")
    made.add_nodes(list(range(len(held.people))), label=list(held.people))
    ends = zip(held.pairs.first.tolist(), held.pairs.second.tolist(), strict=True)
    made.edges += [Edge(one, other).options for one, other in ends]
    return str(made.generate_html())


def _told(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def main(limit: float) -> None:
    """Measure and print as a table."""
    from playwright.sync_api import sync_playwright

    print("| page | persons | made in s | MB | usable after s | searched after s | frames a second |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with sync_playwright() as running, tempfile.TemporaryDirectory() as held:
        launch = partial(running.chromium.launch, executable_path=executable(), args=SOFTWARE)
        for persons in SIZES:
            graph = authorship(persons)
            print(measure_ours(launch, graph, persons, Path(held)).row(limit), flush=True)
            print(measure_pyvis(launch, graph, persons, Path(held), limit).row(limit), flush=True)
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 90.0)
