"""What a reader finds, filters and tells apart on a page, on both renderers."""

import pytest

from kg.draw import draw_ego
from tests.builders import derive, digest, entry
from tests.draw.browsing import Seen, Show
from tests.draw.pages import EVERYBODY, varied

CHOSEN = "#d4380d"  # of what is open or pointed at


def test_a_name_is_found_as_it_is_typed_and_brought_into_view(seen: Seen) -> None:
    before = seen.page.evaluate("kg.renderer.view().scale")
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("di")
    assert seen.page.locator("#hits li").all_inner_texts() == ["Di Ray"]
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("Enter")
    assert seen.page.inner_text("#panel h2") == "Di Ray"
    assert seen.state("opened") == {"what": "node", "at": seen.node("Di Ray")}
    seen.settle()
    box = seen.page.locator("#network").bounding_box()
    x, y = seen.place("node", seen.node("Di Ray"))
    assert (x, y) == pytest.approx((box["x"] + box["width"] / 2, box["y"] + box["height"] / 2), abs=40)
    assert seen.page.evaluate("kg.renderer.view().scale") >= before * 0.5
    assert seen.painted()[CHOSEN] > 30  # the mark around what was found


def test_a_korean_alias_finds_what_it_is_one_of(methods: Seen) -> None:
    methods.page.fill("#name", "비전 맘")
    assert methods.page.locator("#hits li").all_inner_texts() == ["Vim 비전 맘바"]
    methods.page.press("#name", "Enter")
    assert methods.page.inner_text("#panel h2") == "Vim"


def test_a_name_that_is_not_there_is_said_to_be_missing(seen: Seen) -> None:
    seen.page.fill("#name", "nobody")
    assert seen.page.inner_text("#found") == "nothing of that name here"


def test_what_is_looked_for_is_shown_whatever_the_filters_hide(seen: Seen) -> None:
    seen.page.locator("#from").fill("1")
    assert seen.labels() == ["Cy Doe", "Di Ray", "Ed Fox", "Gil Oh"]
    seen.page.fill("#name", "ann")
    seen.page.press("#name", "Enter")
    assert seen.labels() == EVERYBODY
    assert seen.page.inner_text("#status").endswith("; Ann Lee was filtered away, so all filters are off")


def test_light_edges_are_filtered_away(seen: Seen) -> None:
    seen.page.locator("#weight").fill("2")  # the steps are 0, 1 and 2 papers
    assert seen.labels() == ["Ann Lee", "Bo Kim", "Di Ray", "Ed Fox", "Gil Oh"]
    assert seen.page.inner_text("#weight-value") == "2"
    seen.page.click("#reset")
    assert seen.labels() == EVERYBODY


def test_kinds_of_lines_and_doubtful_ones_are_filtered_away(methods: Seen) -> None:
    assert methods.shown() == (4, 3)
    methods.page.locator("#confidence").fill("0.5")
    assert methods.shown() == (3, 2)
    methods.page.locator("#confidence").fill("0")
    methods.page.get_by_label("builds on").uncheck()
    assert methods.labels() == ["Pip", "Zip"]


def test_the_legend_hides_a_group_and_shows_one_alone(seen: Seen) -> None:
    toggles = seen.page.locator("#legend .toggle")
    assert toggles.first.inner_text().startswith("around ")
    toggles.first.click()
    hidden = seen.labels()
    assert toggles.first.get_attribute("aria-pressed") == "false"
    toggles.first.click()
    seen.page.locator("#legend .only").first.click()
    assert sorted(hidden + seen.labels()) == EVERYBODY


def test_months_slide_and_play(seen: Seen) -> None:
    assert seen.page.inner_text("#months-value") == "2024-01 to 2024-03"
    seen.page.locator("#to").fill("0")
    assert seen.labels() == ["Ann Lee", "Bo Kim", "Cy Doe"]
    seen.until("location.hash.includes('months=2024-01..2024-01')")
    seen.page.click("#play")
    seen.until("kg.state().to === 1")
    assert seen.labels() == EVERYBODY
    seen.until("document.getElementById('play').innerText === 'Play'")


def test_colours_are_of_group_month_or_kind(seen: Seen) -> None:
    before = seen.page.evaluate("kg.look().node")
    seen.page.select_option("#colouring", "month")
    seen.settle()
    assert seen.page.locator("#legend .toggle").all_inner_texts() == ["2024-01 3", "2024-03 3"]
    assert seen.page.evaluate("kg.look().node") != before
    seen.page.select_option("#colouring", "kind")
    seen.settle()
    assert seen.page.locator("#legend .toggle").all_inner_texts() == ["person 6"]


@pytest.mark.parametrize("sizing", ["papers", "degree", "rank", "votes"])
def test_sizes_are_of_papers_neighbours_rank_or_votes(seen: Seen, sizing: str) -> None:
    seen.page.select_option("#sizing", sizing)
    seen.settle()
    largest = seen.page.evaluate("kg.data.nodes.label[kg.look().order[0]]")
    assert (
        largest
        in {"papers": ["Di Ray"], "degree": ["Cy Doe", "Di Ray"], "rank": ["Di Ray"], "votes": ["Cy Doe", "Di Ray"]}[
            sizing
        ]
    )


def test_neighbours_alone_and_back(seen: Seen) -> None:
    seen.page.mouse.dblclick(*seen.place("node", seen.node("Ann Lee")))
    assert seen.labels() == ["Ann Lee", "Bo Kim", "Cy Doe"]
    assert seen.page.inner_text("#back") == "Back from Ann Lee"
    seen.page.evaluate("(at) => kg.open({ what: 'node', at })", seen.node("Cy Doe"))
    seen.page.get_by_role("button", name="Only its neighbours").click()
    assert seen.labels() == ["Ann Lee", "Bo Kim", "Cy Doe", "Di Ray"]
    seen.page.click("#back")
    assert seen.labels() == ["Ann Lee", "Bo Kim", "Cy Doe"]
    seen.page.click("#back")
    assert seen.labels() == EVERYBODY


def test_a_double_click_may_take_no_time_at_all(seen: Seen) -> None:
    seen.page.evaluate("Object.defineProperty(Event.prototype, 'timeStamp', { get: () => 1000 })")
    seen.page.mouse.dblclick(*seen.place("node", seen.node("Ann Lee")))
    assert seen.labels() == ["Ann Lee", "Bo Kim", "Cy Doe"]


def test_the_list_is_sorted_and_linked_both_ways(seen: Seen) -> None:
    seen.page.click("#show-list")
    rows = seen.page.locator("#rows button")
    assert rows.first.inner_text() == "Di Ray"
    seen.page.select_option("#order", "label")
    assert rows.all_inner_texts() == EVERYBODY
    rows.nth(1).hover()
    assert seen.painted()[CHOSEN] > 30
    rows.nth(4).click()
    assert seen.page.inner_text("#panel h2") == "Ed Fox"
    seen.page.click("#fit")
    seen.settle()
    seen.click("node", seen.node("Bo Kim"))
    assert seen.page.locator("#rows [aria-current]").all_inner_texts() == ["Bo Kim"]
    seen.page.locator("#to").fill("0")
    seen.settle()
    assert rows.all_inner_texts() == EVERYBODY[:3]


def test_dark_and_light(seen: Seen) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = seen.page.evaluate(ground)
    seen.page.click("#theme")
    seen.settle()
    assert seen.page.evaluate(ground) != light
    assert seen.page.evaluate("kg.look().palette.ground") == "#14161a"
    seen.until("location.hash.includes('theme=dark')")


def test_a_team_has_a_colour_of_its_own(show: Show) -> None:
    seen = show(draw_ego(derive([digest("2024-01-01", entry("1", authors="Ann Lee, Qwen Team"))]), "Ann Lee"))
    assert seen.page.locator("#legend .toggle").all_inner_texts() == ["paper 1", "person 1", "team 1"]
    assert min(seen.painted()[colour] for colour in seen.page.evaluate("kg.look().colours")) > 30


def test_around_a_person_kinds_and_lines_are_told_apart(show: Show) -> None:
    seen = show(draw_ego(varied(), "Cy Doe"))
    assert seen.state("colouring") == "kind"
    assert [text.strip() for text in seen.page.locator("#edge-kinds label").all_inner_texts()] == [
        "proposes", "uses", "wrote",
    ]  # fmt: skip
    seen.page.locator("#legend .toggle", has_text="person").click()
    assert "Ann Lee" not in seen.labels()
