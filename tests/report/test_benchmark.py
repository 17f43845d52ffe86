from kg.report.benchmark import benchmark_document
from kg.report.document import Table
from kg.report.markdown import render_markdown
from tests.builders import derive, digest, entry, rows
from tests.report.documents import compared, of, table


def test_scores_are_ranked_and_gains_stand_apart() -> None:
    imagenet = of(compared(), benchmark_document, "imagenet")
    assert [row[:6] + row[7:8] for row in table(imagenet, "board-0")] == [
        ["1", "78.9 %", "", "Wim", "0.9", "", "Two"],
        ["2", "76.1 %", "", "Vim", "0.9", "", "One"],
    ]
    assert [row[:2] for row in table(imagenet, "gains-list")] == [["2.8 %", "gain"]]


def test_records_are_told_with_what_they_beat() -> None:
    assert table(of(compared(), benchmark_document, "imagenet"), "records-0") == [
        ["2024-01-01", "76.1 %", "", "Vim", "One", "0.9", "", ""],
        ["2024-02-01", "78.9 %", "", "Wim", "Two", "0.9", "76.1 %", ""],
    ]


def test_what_is_better_than_the_best_and_not_ranked_is_said_on_top_of_the_board() -> None:
    text = "{Vim|proposes} and {Zed|proposes} on {ImageNet|evaluates_on} in {accuracy|measures}: "
    said = "Vim has {50|states %|Vim|ImageNet|accuracy}%.", "It has 80 vs. {70|states %|Zed|ImageNet|accuracy}%."
    papers = (entry(str(n), text, one, title=f"T{n}") for n, one in enumerate(said))
    page = render_markdown(of(derive([digest("2024-01-01", *papers)]), benchmark_document, "imagenet"))
    assert "A doubtful or unranked score is better: 70 % by Zed in " in page
    assert "2024-01-01.md:5 (doubtful: the second of two that are compared)." in page


def test_the_ranked_board_of_most_places_comes_first_and_the_unranked_ones_last() -> None:
    text = "{Vim|proposes} on {ImageNet|evaluates_on} in {accuracy|measures} and {FID|measures}."
    said = {"1": ["7|states|Vim|ImageNet", "3|states|Vim|ImageNet|FID"], "2": ["8|states|Vim|ImageNet"],
            "3": ["5|states %|Vim|ImageNet|accuracy"], "4": ["6|states %|Vim|ImageNet|accuracy"]}  # fmt: skip
    read = (entry(id_, text, *(f"It is {{{one}}}." for one in stated)) for id_, stated in said.items())
    imagenet = of(derive([digest("2024-01-01", *read)]), benchmark_document, "imagenet")
    (boards,) = (section for section in imagenet.sections if section.id == "boards")
    titles = [block.title for block in boards.blocks if isinstance(block, Table)]
    assert titles == ["accuracy, in %", "FID", "metric not stated"]


def test_a_board_in_a_metric_of_no_known_direction_has_no_ranks() -> None:
    text = "{Vim|proposes} reaches {5|states |Vim|ImageNet|wobble} in {wobble|measures} on {ImageNet|evaluates_on}."
    board = of(derive([digest("2024-01-01", entry("1", text))]), benchmark_document, "imagenet")
    assert [row[0] for row in table(board, "board-0")] == ["5"]


def test_a_number_to_compare_with_is_shown_as_doubtful_with_its_setting_and_without_a_rank() -> None:
    text = ("{Vim|proposes} beats {Zed|compares} on {ImageNet|evaluates_on} in {accuracy|measures} (5-shot, "
            "{66.5|states %|Vim|ImageNet|accuracy} vs. {65.9|states %|Vim|ImageNet|accuracy})")  # fmt: skip
    board = table(of(derive([digest("2024-01-01", entry("1", text))]), benchmark_document, "imagenet"), "board-0")
    assert [row[:3] + row[5:6] for row in board] == [
        ["1", "66.5 %", "5-shot", "possible: Zed is named nearer to it"],
        ["", "65.9 %", "5-shot", "doubtful: the second of two that are compared"],
    ]


def test_two_benchmarks_of_one_name_have_headings_that_tell_them_apart() -> None:
    texts = ("{RAFT|introduces} is a benchmark of trees.", "{RAFT|introduces} is a benchmark of rafts.")
    papers = (entry(f"2401.0000{number}", text, title="RAFT: a benchmark") for number, text in enumerate(texts))
    graph = derive([digest("2024-01-01", *papers)])
    ids = [row["id"] for row in rows(graph, "Benchmark")]
    assert len(ids) == 2
    assert [of(graph, benchmark_document, id_).title for id_ in ids] == [f"RAFT ({id_})" for id_ in ids]


def test_two_values_of_one_method_show_both_sentences() -> None:
    texts = ("{Vim|proposes} has {76|states %|Vim|ImageNet|accuracy} on {ImageNet|evaluates_on}.",
             "{Vim|uses} has {70|states %|Vim|ImageNet|accuracy} on {ImageNet|evaluates_on}.")  # fmt: skip
    days = [digest(f"2024-01-0{n}", entry(f"2401.0000{n}", text)) for n, text in enumerate(texts, start=1)]
    ((method, values, *_, sentences),) = table(of(derive(days), benchmark_document, "imagenet"), "conflicts-list")
    assert method == "Vim"
    assert set(values.split(" or ")) == {"76 %", "70 %"}
    assert "[76]" in sentences
    assert "[70]" in sentences


def test_benchmarks_evaluated_together_open_to_their_papers() -> None:
    text = "On {ImageNet|evaluates_on} and {COCO|evaluates_on}."
    days = derive([digest("2024-01-01", entry("1", text, title="One"), entry("2", text, title="Two", line=9))])
    imagenet = of(days, benchmark_document, "imagenet")
    ((other, papers, _),) = table(imagenet, "together-list")
    assert (other, papers) == ("MS COCO", "2>together-0")
    assert table(imagenet, "together-0") == [["One"], ["Two"]]
