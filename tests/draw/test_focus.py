"""Who reads by keyboard keeps the place in the panel, the list and the menu; names keep their own direction."""

from benchmarks.authorship import authorship
from kg.draw import Choice, draw_coauthors
from tests.builders import derive, digest, entry
from tests.draw.browsing import Seen, Show
from tests.draw.pages import EVERYBODY

FOCUS = "document.activeElement.id || document.activeElement.innerText"


def test_the_focus_goes_to_what_is_opened_and_back_to_what_opened_it(seen: Seen) -> None:
    keys = seen.page.keyboard
    seen.page.fill("#name", "di")
    seen.page.press("#name", "Enter")
    assert seen.page.evaluate(FOCUS) == "Di Ray"
    seen.page.locator("#panel .opener").first.press("Enter")
    assert seen.page.evaluate(FOCUS) == seen.page.inner_text("#panel h2")
    seen.page.locator("#panel .close").press("Enter")
    assert seen.page.evaluate(FOCUS) == "name"
    seen.page.locator("#show-list").press("Enter")
    seen.settle()
    seen.page.locator("#rows button").nth(1).press("Enter")
    assert seen.page.evaluate("document.activeElement.tagName") == "H2"
    keys.press("Escape")
    assert seen.page.evaluate(FOCUS) == seen.page.locator("#rows button").nth(1).inner_text()


def test_what_does_not_change_is_not_made_anew_and_the_focus_stays_in_what_is(seen: Seen) -> None:
    seen.page.click("#show-list")
    seen.page.evaluate("(at) => kg.open({ what: 'node', at })", seen.node("Ann Lee"))
    seen.settle()
    seen.page.evaluate("() => { window.before = document.querySelector('#panel h2'); }")
    seen.page.select_option("#sizing", "votes")
    seen.settle()
    assert seen.page.evaluate("window.before === document.querySelector('#panel h2')")
    seen.page.locator("#rows button", has_text="Bo Kim").focus()
    seen.page.evaluate("() => { to.value = 0; to.dispatchEvent(new Event('input')); }")
    assert seen.labels() == EVERYBODY[:3]
    assert seen.page.evaluate(FOCUS) == "Bo Kim"
    assert "of all months" in seen.page.locator("#panel .facts").first.inner_text()
    assert seen.page.locator("#all-months").is_visible()


def test_the_list_has_the_row_of_what_is_opened_however_far_down(show: Show) -> None:
    seen = show(draw_coauthors(authorship(600), Choice()))
    seen.page.click("#show-list")
    seen.settle()
    assert seen.page.locator("#rows [data-node]").count() == 200
    last = seen.page.evaluate("kg.look().order.at(-1)")
    seen.page.evaluate("(at) => kg.open({ what: 'node', at })", last)
    assert seen.page.get_attribute("#rows [aria-current]", "data-node") == str(last)


def test_the_menu_closes_when_it_is_done_and_on_escape(seen: Seen) -> None:
    menu = "document.getElementById('save').open"
    seen.page.click("#save summary")
    with seen.page.expect_download():
        seen.page.click("[data-save=json]")
    assert not seen.page.evaluate(menu)
    seen.page.click("#save summary")
    seen.page.keyboard.press("Escape")
    assert not seen.page.evaluate(menu)


def test_a_name_from_right_to_left_turns_nothing_else_round(show: Show) -> None:
    graph = derive([digest("2024-01-01", entry("1", authors="Ann Lee, משה כהן"))])
    seen = show(draw_coauthors(graph, Choice()))
    seen.page.evaluate("kg.open({ what: 'edge', at: 0 })")
    assert seen.page.locator("#panel h2 bdi").all_inner_texts() == ["Ann Lee", "משה כהן"]
    assert seen.page.evaluate("getComputedStyle(document.querySelector('#legend bdi')).unicodeBidi") == "isolate"
