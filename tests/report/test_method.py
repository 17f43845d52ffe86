from kg.report.method import method_document
from tests.builders import derive, digest, entry
from tests.report.documents import compared, of, table


def test_every_paper_stands_under_its_strongest_role_with_its_sentence() -> None:
    method = of(compared(), method_document, "vim")
    best = "[Vim] has 76.1 in accuracy on ImageNet. (2024-01-01.md:4)"
    assert table(method, "proposes-list") == [["One", "2024-01-01", "0.9", "1", best]]
    ((paper, since, sure, sentences, best),) = table(method, "compares-list")
    assert (paper, since, sure) == ("Two", "2024-02-01", "0.9")
    assert sentences.startswith("2>"), "two sentences name it"
    assert best == "Wim gains 2.8 over [Vim]. (2024-02-01.md:4)"


def test_what_it_beats_and_what_beats_it_are_told_apart() -> None:
    gain = ["Wim", "Vim", "2.8 %", "0.9", "Wim gains [2.8] over Vim. (2024-02-01.md:4)", "ImageNet", "accuracy"]
    assert table(of(compared(), method_document, "wim"), "beats-list") == [gain]
    beaten = of(compared(), method_document, "vim")
    assert table(beaten, "beaten-list") == [gain]
    assert "beats" not in [section.id for section in beaten.sections]


def test_losses_stand_apart_from_gains() -> None:
    text = "{Vim|proposes}은 {Zed|compares}보다 {3|gains %|Vim|||Zed}% 성능 저하를 보였다."
    vim = of(derive([digest("2024-01-01", entry("1", text))]), method_document, "vim")
    assert [row[:3] + row[4:5] for row in table(vim, "apart-list")] == [["Vim", "Zed", "3 %", "a loss"]]
    assert "beats" not in [section.id for section in vim.sections]


def test_its_results_are_scores_and_gains_as_they_are_told() -> None:
    rows = table(of(compared(), method_document, "wim"), "results-list")
    assert [row[:6] for row in rows] == [
        ["2.8 %", "gain", "Wim", "ImageNet", "accuracy", "Vim"],
        ["78.9 %", "", "Wim", "ImageNet", "accuracy", ""],
    ]
