"""The records of a report."""

from hypothesis import given
from hypothesis import strategies as st

from kg.report.document import Chart, Counted, Series, Table, anchor, columns


@given(st.text(), st.text())
def test_other_names_have_other_anchors(one: str, other: str) -> None:
    words = (one.replace("-", ""), other.replace("-", ""))  # no key has both hyphens and spaces
    assert (anchor(words[0]) == anchor(words[1])) == (words[0] == words[1])


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_an_anchor_needs_no_escape_anywhere(text: str) -> None:
    assert set(anchor("of", text)) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~")


def test_a_column_is_of_numbers_where_nothing_else_stands_in_it() -> None:
    rows = (("a", 1, None, "x"), ("b", Counted(2, "t"), None, 3.5))
    assert Table("t", "", columns("name", "n", "none", "mixed"), rows).numeric == (False, True, False, False)


def test_a_chart_tells_its_numbers_as_a_table() -> None:
    chart = Chart("c", "Papers", "line", "month", ("2024-01", "2024-02"), (Series("A", (1, None)), Series("B", (2, 3))))
    assert [column.name for column in chart.numbers.columns] == ["month", "A", "B"]
    assert chart.numbers.rows == (("2024-01", 1, 2), ("2024-02", None, 3))


def test_a_series_has_its_own_colour_and_one_that_another_has_is_told() -> None:
    chart = Chart("c", "", "line", "x", ("1",), (Series("A", (1,), 5), Series("B", (1,), 5), Series("C", (1,))))
    assert chart.colours == ((5, False), (5, True), (2, False))
