"""Things by month, as a chart."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kg.report.document import Chart, Series


def months_between(first: str, last: str) -> tuple[str, ...]:
    """Every month from one to the other, as YYYY-MM."""
    begin, end = (12 * int(month[:4]) + int(month[5:7]) - 1 for month in (first, last))
    return tuple(f"{number // 12:04}-{number % 12 + 1:02}" for number in range(begin, end + 1))


def dates_chart(id_: str, title: str, months: Sequence[str], dates: Mapping[str, Iterable[str]], rows: str) -> Chart:
    """How many dates of each series fall into each month, as stacked bars; all open to the part `rows`."""
    counted = {name: Counter(date[:7] for date in held) for name, held in dates.items()}
    series = tuple(
        Series(name, tuple(counts[month] for month in months), rows=(rows,) * len(months))
        for name, counts in counted.items()
    )
    return Chart(id_, title, "stacked", "month", tuple(months), series)
