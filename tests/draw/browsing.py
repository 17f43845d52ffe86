"""A page in a real browser, and what it says and asks for."""

import shutil
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# As it is without a graphics card: WebGL in software, the rest of the page without it.
SOFTWARE = ["--no-sandbox", "--enable-unsafe-swiftshader"]
_OF_ITSELF = "GL Driver Message (OpenGL, Performance"  # the browser, of how it copies a picture

# How many pixels of a PNG, or of a box of it, have each colour, by #rrggbb.
_COLOURS = """async ([text, box]) => {
  const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const found = new Map();
  const { data } = context.getImageData(...(box ?? [0, 0, image.width, image.height]));
  for (const one of new Uint32Array(data.buffer)) {
    found.set(one, (found.get(one) ?? 0) + 1);
  }
  const hex = (one) => [one, one >> 8, one >> 16].map((part) => (part & 255).toString(16).padStart(2, "0")).join("");
  return Object.fromEntries([...found].map(([one, count]) => [`#${hex(one)}`, count]));
}"""


@dataclass
class Seen:
    """A loaded page, and all that it said and asked for."""

    page: Any
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def state(self, name: str) -> Any:
        """What the page's state has under a name."""
        return self.page.evaluate(f"kg.state().{name}")

    def shown(self) -> tuple[int, int]:
        """How many nodes and edges are shown, when the next frame has been drawn."""
        self.settle()
        return tuple(self.page.evaluate("[kg.look().shown.nodeCount, kg.look().shown.edgeCount]"))

    def settle(self) -> None:
        """Wait for two frames: the one that a change asks for, and the one after."""
        self.page.evaluate("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")

    def until(self, condition: str) -> None:
        """Wait until a condition holds: the page's policy lets no test do so in the page itself."""
        for _ in range(300):
            if self.page.evaluate(condition):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never: {condition}")

    def labels(self) -> list[str]:
        """The names of the nodes that are shown."""
        self.settle()
        return self.page.evaluate("kg.data.nodes.label.filter((_, node) => kg.look().shown.nodes[node])")

    def place(self, what: str, at: int) -> tuple[float, float]:
        """Where a node, or the middle of an edge, is in the window."""
        return tuple(
            self.page.evaluate(
                """([what, at]) => {
                  const { nodes, edges } = kg.data;
                  const ends = what === "edge" ? [edges.start[at], edges.stop[at]] : [at];
                  const mean = (of) => ends.reduce((sum, one) => sum + of[one], 0) / ends.length;
                  const [x, y] = kg.renderer.toScreen(mean(nodes.x), mean(nodes.y));
                  const box = document.getElementById("network").getBoundingClientRect();
                  return [box.left + x, box.top + y];
                }""",
                [what, at],
            )
        )

    def colours(self, png: bytes, box: tuple[int, int, int, int] | None = None) -> dict[str, int]:
        """How many pixels of a PNG have each colour; of a part of it where a box is given: left, top, width, height."""
        return dict(self.page.evaluate(_COLOURS, [b64encode(png).decode(), box]))

    def painted(self) -> dict[str, int]:
        """How many pixels of the picture have each colour, when it has come to rest."""
        self.page.wait_for_timeout(400)
        return self.colours(self.page.locator("#stage").screenshot())

    def click(self, what: str, at: int) -> str:
        """Click a node or an edge on the canvas; what the panel then says."""
        self.page.mouse.click(*self.place(what, at))
        self.page.wait_for_selector("#panel:not([hidden])")
        return str(self.page.inner_text("#panel"))

    def node(self, label: str) -> int:
        """The number of the node of that name."""
        return int(self.page.evaluate("(label) => kg.data.nodes.label.indexOf(label)", label))


Show = Callable[[str], Seen]


def executable() -> str | None:
    """The browser on the PATH."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def load(page: Any, html: str, folder: Path, fragment: str = "") -> Seen:
    """Open the page from a file, and wait until it can be used."""
    seen = Seen(page)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("console", lambda message: _OF_ITSELF in message.text or seen.said.append(message.text))
    page.on("pageerror", lambda error: seen.said.append(str(error)))
    page.on("dialog", lambda dialog: (seen.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    page.goto(file.as_uri() + fragment)
    if "<iframe" not in html[:200]:
        page.wait_for_selector("html[data-ready]", state="attached")
        seen.settle()  # as its reader, who acts on what is painted
    return seen
