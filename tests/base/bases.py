"""Compare bases."""

from dataclasses import fields

from polars.testing import assert_frame_equal

from kg.base import Base


def assert_same_base(one: Base, other: Base) -> None:
    """Both hold the same rows, in whatever order, with the same columns; a difference names the table."""
    for field in fields(Base):
        found, expected = getattr(one, field.name), getattr(other, field.name)
        try:
            assert_frame_equal(found, expected, check_row_order=False, check_column_order=False)
        except AssertionError as error:
            raise AssertionError(f"{field.name}: {error}") from error
