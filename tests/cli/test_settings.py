from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.extract.own_text.texts import DIGESTS

ASK = ("cypher", "MATCH (p:Paper) RETURN count(p) AS n")


def test_the_store_is_taken_from_the_option_then_the_environment_then_the_file(
    kg: Run, sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "graph.lbug: no graph here" in kg(*ASK).err
    Path("kg.toml").write_text('store = "from-file.lbug"\n', encoding="utf-8")
    assert "from-file.lbug: no graph here" in kg(*ASK).err
    monkeypatch.setenv("KG_STORE", "from-environment.lbug")
    assert "from-environment.lbug: no graph here" in kg(*ASK).err
    assert kg(*ASK, "--store", str(sample_file)).out == "n\n56\n"


def test_the_users_own_settings_give_way_to_the_folders(
    kg: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("kg.cli.options.typer.get_app_dir", lambda _: str(tmp_path / "own"))
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "kg.toml").write_text('store = "own.lbug"\n', encoding="utf-8")
    assert "own.lbug: no graph here" in kg(*ASK).err
    Path("kg.toml").write_text('store = "folder.lbug"\n', encoding="utf-8")
    assert "folder.lbug: no graph here" in kg(*ASK).err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("store = 3\n", "kg.toml: store = 3 is not a text"),
        ("max_authors = 0\n", "kg.toml: max_authors = 0 is not a whole number from 1"),
        ("shop = 'x'\n", "kg.toml: no setting is named 'shop'; there are store, max_authors, max_papers"),
        ("min_confidence = 1.5\n", "kg.toml: min_confidence = 1.5 is not a number from 0 to 1"),
        ("min_confidence = nan\n", "kg.toml: min_confidence = nan is not a number from 0 to 1"),
        ("min_confidence = true\n", "kg.toml: min_confidence = True is not a number from 0 to 1"),
        ("keep_invented = 1\n", "kg.toml: keep_invented = 1 is not true or false"),
        ("store = \n", "kg.toml: not readable as TOML"),
    ],
)
def test_a_wrong_setting_is_said_with_its_file(kg: Run, text: str, said: str) -> None:
    Path("kg.toml").write_text(text, encoding="utf-8")
    answer = kg(*ASK)
    assert answer.code == 2
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_a_wrong_environment_variable_is_named(kg: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_MAX_AUTHORS", "many")
    assert "KG_MAX_AUTHORS: max_authors = 'many' is not a whole number from 1" in kg(*ASK).err
    monkeypatch.setenv("KG_MAX_AUTHORS", "3")
    monkeypatch.setenv("KG_KEEP_INVENTED", "yes")
    assert "KG_KEEP_INVENTED: keep_invented = 'yes' is not true or false" in kg(*ASK).err


def test_what_makes_edges_may_be_set_and_an_option_goes_before(
    kg: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def built(*options: str) -> str:
        kg("build", str(DIGESTS), *options)
        return kg("cypher", "MATCH (g:Graph) RETURN g.keeps_invented AS keeps, g.min_confidence AS least").out

    (tmp_path / "kg.toml").write_text("keep_invented = true\nmin_confidence = 1\n", encoding="utf-8")
    assert built() == "keeps\tleast\nTrue\t1\n"
    monkeypatch.setenv("KG_MIN_CONFIDENCE", "0.5")
    assert built("--no-keep-invented") == "keeps\tleast\nFalse\t0.5\n"
    assert built("--min-confidence", "0") == "keeps\tleast\nTrue\t0\n"
