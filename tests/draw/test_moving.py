"""Moving about on a page: the mouse, fingers and the keyboard, on both renderers."""

from kg.draw import Choice, draw_coauthors
from tests.draw.browsing import Seen, Show
from tests.draw.pages import EVERYBODY, varied


def test_fit_brings_all_into_view(seen: Seen) -> None:
    seen.page.evaluate("kg.renderer.setView({ x: 5000, y: 5000, scale: 3 })")
    seen.page.click("#fit")
    seen.settle()
    box = seen.page.locator("#network").bounding_box()
    for node in range(6):
        x, y = seen.place("node", node)
        assert box["x"] < x < box["x"] + box["width"]
        assert box["y"] < y < box["y"] + box["height"]


def test_full_screen(seen: Seen) -> None:
    seen.page.click("#full")
    seen.until("document.fullscreenElement !== null")


def test_the_mouse_drags_the_view_and_the_wheel_zooms(seen: Seen) -> None:
    view, (x, y) = seen.page.evaluate("kg.renderer.view()"), seen.place("node", 0)
    seen.page.mouse.move(x + 60, y + 40)
    seen.page.mouse.down()
    seen.page.mouse.move(x + 110, y + 70, steps=4)
    seen.page.mouse.up()
    seen.until(f"kg.renderer.view().x < {view['x'] - 5}")
    assert seen.page.evaluate("kg.renderer.view().y") < view["y"] - 5
    seen.page.mouse.wheel(0, -300)
    seen.until(f"kg.renderer.view().scale > {view['scale'] * 1.02}")
    assert seen.page.locator("#panel").is_hidden()


def test_a_finger_drags_the_view_and_two_zoom(seen: Seen) -> None:
    view, (x, y) = seen.page.evaluate("kg.renderer.view()"), seen.place("node", 0)
    client = seen.page.context.new_cdp_session(seen.page)

    def touch(kind: str, *places: tuple[float, float]) -> None:
        points = [{"x": left, "y": top, "id": number} for number, (left, top) in enumerate(places)]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        seen.settle()

    client.send("Emulation.setTouchEmulationEnabled", {"enabled": True, "maxTouchPoints": 2})
    touch("touchStart", (x + 60, y + 40))
    for step in (20, 40, 60):
        touch("touchMove", (x + 60 + step, y + 40))
    touch("touchEnd")
    seen.until(f"kg.renderer.view().x < {view['x'] - 5}")
    scale = seen.page.evaluate("kg.renderer.view().scale")
    touch("touchStart", (x, y), (x + 40, y))
    for step in (20, 40, 60):
        touch("touchMove", (x - step, y), (x + 40 + step, y))
    touch("touchEnd")
    seen.until(f"kg.renderer.view().scale > {scale * 1.2}")


def test_the_keyboard_is_enough(seen: Seen) -> None:
    keys = seen.page.keyboard
    seen.page.focus("#network")
    view = seen.page.evaluate("kg.renderer.view()")
    keys.press("ArrowRight")
    keys.press("+")
    seen.settle()
    moved = seen.page.evaluate("kg.renderer.view()")
    assert moved["x"] > view["x"]
    assert moved["scale"] > view["scale"]
    keys.press("0")
    keys.press("Enter")
    assert seen.page.locator("#panel h2").inner_text() in EVERYBODY
    seen.page.locator("#panel .opener").first.press("Enter")
    assert " and " in seen.page.inner_text("#panel h2")
    keys.press("Escape")
    assert seen.page.locator("#panel").is_hidden()
    seen.page.focus("#show-list")
    keys.press("Enter")
    seen.settle()
    seen.page.focus("#order")
    keys.press("Tab")
    keys.press("Enter")
    assert seen.page.inner_text("#panel h2") == "Di Ray"


def test_who_does_not_see_the_picture_is_told_of_the_list_and_of_every_change(seen: Seen) -> None:
    assert "the button List opens" in seen.page.get_attribute("#network", "aria-label")
    assert seen.page.get_attribute("#status", "aria-live") == "polite"
    seen.page.locator("#to").fill("0")
    seen.settle()
    assert seen.page.inner_text("#status") == "3 persons and 3 pairs of 6 and 7 shown"
    unnamed = "[...document.querySelectorAll('input, select')].filter((one) => !one.labels.length).map((one) => one.id)"
    assert seen.page.evaluate(unnamed) == []


def test_the_circles_move_if_they_may(show: Show) -> None:
    seen = show(draw_coauthors(varied(), Choice()))
    before = seen.page.evaluate("kg.data.nodes.x.join()")
    seen.settle()
    assert seen.page.evaluate("kg.data.nodes.x.join()") == before
    seen.page.check("#move")
    seen.until(f"kg.data.nodes.x.join() !== '{before}'")
