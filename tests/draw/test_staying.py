"""A page keeps what its reader is at: something in view, and what a filter does is said."""

from kg.draw import Choice, draw_coauthors
from tests.draw.browsing import Seen, Show
from tests.draw.pages import EVERYBODY, varied

IN_VIEW = """kg.data.nodes.x.filter((x, node) => {
  const [left, top] = kg.renderer.toScreen(x, kg.data.nodes.y[node]);
  const { clientWidth, clientHeight } = document.getElementById("network");
  return kg.look().shown.nodes[node] && left > 0 && left < clientWidth && top > 0 && top < clientHeight;
}).length"""
FAR = "kg.renderer.setView({ x: 9000, y: 9000, scale: 2 })"


def test_what_the_legend_leaves_and_what_comes_back_is_brought_into_view(seen: Seen) -> None:
    seen.page.evaluate(FAR)
    seen.page.locator("#legend .only").first.click()
    alone = len(seen.labels())
    assert alone < len(EVERYBODY)
    assert seen.page.evaluate(IN_VIEW) == alone
    seen.page.click("#reset")
    seen.settle()
    assert seen.page.evaluate(IN_VIEW) == len(EVERYBODY)


def test_a_filter_never_leaves_an_empty_canvas(seen: Seen) -> None:
    seen.page.evaluate(FAR)
    seen.page.locator("#to").fill("0")
    seen.settle()
    assert seen.page.evaluate(IN_VIEW) == 3


def test_a_shared_view_of_nothing_shows_what_there_is(show: Show) -> None:
    seen = show(draw_coauthors(varied(), Choice()), "#view=9000_9000_2")
    seen.settle()
    assert seen.page.evaluate(IN_VIEW) == len(EVERYBODY)
