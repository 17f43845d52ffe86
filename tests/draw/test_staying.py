"""A page keeps what its reader is at: something in view, and what a filter does is said."""

import pytest

from kg.draw import Choice, draw_coauthors
from tests.draw.browsing import Seen, Show
from tests.draw.pages import EVERYBODY, varied

IN_VIEW = """kg.data.nodes.x.filter((x, node) => {
  const [left, top] = kg.renderer.toScreen(x, kg.data.nodes.y[node]);
  const { clientWidth, clientHeight } = document.getElementById("network");
  return kg.look().shown.nodes[node] && left > 0 && left < clientWidth && top > 0 && top < clientHeight;
}).length"""
REFUSED = "() => { history.replaceState = () => { throw new DOMException('too often', 'SecurityError'); }; }"
SLIDE = """async () => {
  window.written = 0;
  const write = history.replaceState.bind(history);
  history.replaceState = (...given) => (window.written++, write(...given));
  const slider = document.getElementById("weight");
  for (const step of [1, 2, 1, 0, 1, 2]) {
    slider.value = step;
    slider.dispatchEvent(new Event("input"));
    await new Promise(requestAnimationFrame);
  }
}"""
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


@pytest.mark.parametrize("fragment", ["#view=9000_9000_2", "#view=1e308_1e308_1e308&confidence=99", "#view=0_0_1e-9"])
def test_a_shared_view_of_nothing_shows_what_there_is(show: Show, fragment: str) -> None:
    seen = show(draw_coauthors(varied(), Choice()), fragment)
    seen.settle()
    assert seen.page.evaluate(IN_VIEW) == len(EVERYBODY)
    assert seen.page.inner_text("#status").endswith("shown")
    assert seen.said == []


def test_a_link_to_what_is_not_on_the_page_says_so(show: Show) -> None:
    seen = show(draw_coauthors(varied(), Choice()), "#node=17&around=eve+adams")
    assert seen.page.inner_text("#status").endswith("; the address asks for what is not on this page: 17; eve adams")
    assert seen.page.locator("#panel").is_hidden()


def test_a_link_names_what_is_open(seen: Seen) -> None:
    seen.page.evaluate("(at) => kg.open({ what: 'node', at })", seen.node("Di Ray"))
    seen.until("location.hash === '#node=di+ray'")


def test_a_slider_that_runs_writes_the_address_once(seen: Seen) -> None:
    seen.page.evaluate(SLIDE)
    seen.until("location.hash.includes('weight=2')")
    assert seen.page.evaluate("window.written") < 4


def test_a_browser_that_refuses_an_address_stops_no_filter(seen: Seen) -> None:
    seen.page.evaluate(REFUSED)
    seen.page.locator("#to").fill("0")
    seen.page.wait_for_timeout(500)
    assert seen.labels() == EVERYBODY[:3]
    assert seen.said == []


def test_a_name_that_is_missing_may_have_been_left_out(show: Show) -> None:
    seen = show(draw_coauthors(varied(), Choice(min_weight=2)))
    seen.page.fill("#name", "nobody")
    assert seen.page.inner_text("#found").endswith("; it may be among what was left out of the picture")
