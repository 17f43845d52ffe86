"""Networks of 200, 2,000 and 20,000 persons in a real browser: all is drawn, found, opened and filtered."""

import pytest

from benchmarks.authorship import authorship
from kg.draw import Choice, draw_coauthors
from tests.draw.browsing import Seen, Show


@pytest.mark.parametrize("persons", [200, 2_000, 20_000])
def test_all_is_drawn_and_a_name_is_found(show: Show, persons: int) -> None:
    page = draw_coauthors(authorship(persons), Choice())
    assert len(page.encode()) < 8_000_000
    seen = show(page)
    nodes, edges = seen.shown()
    assert nodes == persons
    assert edges > 4 * persons
    painted = seen.painted()
    assert set(seen.page.evaluate("[...new Set(kg.look().node)]")) <= painted.keys()
    seen.page.fill("#name", f"kim{persons - 1:05}")
    seen.page.press("#name", "Enter")
    assert f"Kim{persons - 1:05}" in seen.page.inner_text("#panel h2")
    assert_painted_where_it_is(seen)
    seen.page.locator("#panel .opener").first.click()
    assert "Authors: " in seen.page.inner_text("#panel")
    seen.page.locator("#to").fill("3")
    assert 0 < seen.shown()[0] < persons
    assert [url.partition(":")[0] for url in seen.requests] == ["file"]
    assert seen.said == []


def assert_painted_where_it_is(seen: Seen) -> None:
    """What was found stands where the page has it, and lines around it, after the view was moved."""
    node = seen.state("opened.at")
    seen.page.evaluate("kg.open(null)")
    seen.page.evaluate("kg.renderer.setView({ ...kg.renderer.view(), x: kg.renderer.view().x + 40 })")
    assert seen.painted().keys() & set(seen.page.evaluate("kg.look().edge"))
    x, y = seen.place("node", node)
    shot = seen.page.screenshot(clip={"x": x - 2, "y": y - 2, "width": 4, "height": 4})
    assert seen.page.evaluate("(node) => kg.look().node[node]", node) in seen.colours(shot)
    seen.page.evaluate("(at) => kg.open({ what: 'node', at })", node)
