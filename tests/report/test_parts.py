"""Tables that pages have in common."""

from kg.report.document import Table, columns
from kg.report.parts import without_empty


def test_columns_without_anything_are_left_out_and_a_nought_is_something() -> None:
    table = without_empty(Table("t", "", columns("a", "b", "c", "d"), ((1, None, "", 0), (2, "", (), 0))))
    assert [column.name for column in table.columns] == ["a", "d"]
    assert table.rows == ((1, 0), (2, 0))


def test_a_table_without_rows_keeps_its_headings() -> None:
    assert len(without_empty(Table("t", "", columns("a", "b"), ())).columns) == 2
