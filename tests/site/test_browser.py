"""The site from disk in a real browser: it finds, it leads, it asks no host for anything, and no name does anything."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kg.site import make_site
from tests.report.graphs import hostile

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install playwright)")

BERT = "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@dataclass
class Seen:
    """A loaded page, and all that it said and asked for."""

    page: Any
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def dismiss(self, dialog: Any) -> None:
        """Close a window that something opened."""
        self.said.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def found(self, typed: str) -> list[str]:
        """The names that are shown for what is typed."""
        self.page.fill("#search", "")
        self.page.fill("#search", typed)
        self.page.wait_for_selector("#found:not([hidden]) li, .said:text('Nothing')")
        return list(self.page.locator("#found li bdi").all_inner_texts())


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.skip("no Chromium on the PATH (apt-get install chromium)")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture
def show(browser: Any) -> Iterator[Callable[..., Seen]]:
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    seen = Seen(page)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("console", lambda message: seen.said.append(message.text))
    page.on("pageerror", lambda error: seen.said.append(str(error)))
    page.on("dialog", seen.dismiss)

    def load(path: Path) -> Seen:
        page.goto(path.as_uri())
        return seen

    yield load
    page.close()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("사고연쇄", "Chain-of-Thought"),
        ("사고 연쇄", "Chain-of-Thought"),
        ("chain of thought", "Chain-of-Thought"),
        ("IMAGENET256X256", "ImageNet 256x256"),
        ("herve jegou", "Hervé Jégou"),
        ("naman g", "Naman Goyal"),
        ("1810.04805", BERT),
        ("pre-training of deep bidirectional", BERT),
        ("gsm8k", "GSM8K"),
    ],
)
def test_a_name_in_any_spelling_is_found(show: Callable[..., Seen], sample_site: Path, typed: str, first: str) -> None:
    seen = show(sample_site / "index.html")
    assert seen.found(typed)[0] == first
    assert seen.said == []


@pytest.mark.parametrize("page", ["index.html", "papers/1810.04805.html"])
def test_what_is_found_opens_from_every_page(show: Callable[..., Seen], sample_site: Path, page: str) -> None:
    seen = show(sample_site / page)
    seen.found("gsm8k")
    seen.page.press("#search", "Enter")
    seen.page.wait_for_url("**/benchmarks/gsm8k.html")
    assert seen.page.inner_text("h1") == "GSM8K"
    assert seen.said == []


def test_the_keyboard_alone_leads_to_any_hit(show: Callable[..., Seen], sample_site: Path) -> None:
    seen = show(sample_site / "people.html")
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("imagenet")
    seen.page.wait_for_selector("#found li:nth-child(2)")
    seen.page.keyboard.press("ArrowDown")
    box = seen.page.locator("#search")
    assert box.get_attribute("aria-activedescendant") == "found-1"
    assert box.get_attribute("aria-expanded") == "true"
    name = seen.page.inner_text("#found-1 bdi")
    assert seen.page.locator("#found-1").get_attribute("aria-selected") == "true"
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url("**/benchmarks/*.html")
    assert seen.page.inner_text("h1") == name


def test_escape_closes_the_list_and_what_is_not_there_is_said(show: Callable[..., Seen], sample_site: Path) -> None:
    seen = show(sample_site / "index.html")
    assert seen.found("imagenet")
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#found").is_hidden()
    assert seen.found("no such thing at all") == []
    assert seen.page.inner_text(".said") == "Nothing is called so."


def test_asks_no_host_for_anything(show: Callable[..., Seen], sample_site: Path) -> None:
    for page in ("index.html", "coauthor-report.html", "benchmarks/imagenet.html", "authors/naman-goyal.html"):
        show(sample_site / page).found("mamba")
    seen = show(sample_site / "digests.html")
    assert {url.partition(":")[0] for url in seen.requests} == {"file"}
    assert all(url.startswith(sample_site.as_uri()) for url in seen.requests)
    assert seen.said == []


def test_no_script_runs_but_those_that_the_policy_lets_in(
    show: Callable[..., Seen], sample_site: Path, tmp_path: Path
) -> None:
    shutil.copytree(sample_site, tmp_path / "site")
    page = tmp_path / "site" / "tasks.html"
    added = '<script>alert(1)</script><script src="search.js"></script><img src="x" onerror="alert(2)">'
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", f"{added}</main>"), encoding="utf-8")
    seen = show(page)
    assert len([text for text in seen.said if "Content Security Policy" in text]) >= 3
    assert not [text for text in seen.said if text.startswith("dialog")]


def test_hostile_names_do_nothing(show: Callable[..., Seen], tmp_path: Path) -> None:
    site = tmp_path / "site"
    make_site(hostile(), site)
    for page in sorted(site.rglob("*.html")):
        seen = show(page)
        assert seen.page.locator("img").count() == 0
        assert seen.page.locator("main script").count() == 0
        assert seen.page.locator("a[href^='javascript']").count() == 0
        for typed in ("<img", "</script>", "hyperlink", "alert"):
            assert seen.found(typed)
    assert seen.said == []
    assert all(url.startswith(site.as_uri()) for url in seen.requests)


@pytest.mark.parametrize("page", ["index.html", "papers/1810.04805.html", "benchmarks/mmlu.html", "methods/vit.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fits_a_phone_without_scrolling_sideways(browser: Any, sample_site: Path, page: str, scheme: str) -> None:
    opened = browser.new_page(viewport={"width": 375, "height": 800}, color_scheme=scheme)
    opened.goto((sample_site / page).as_uri())
    assert opened.evaluate("document.documentElement.scrollWidth") <= 375
    opened.close()
