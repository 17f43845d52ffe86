"""How the network grew, month by month."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Month:
    """What the papers first seen in a month added.

    `authors` are the persons on them, `new` of them never seen before, `returning` seen in an earlier month, `again`
    seen in a later one; the same for `pairs`. In the last month nobody can be seen again yet. `persons`, `giant` and
    `giant_share` are of the whole network at the end of the month.
    """

    month: str
    papers: int
    authors: int
    new: int
    returning: int
    again: int
    pairs: int
    new_pairs: int
    returning_pairs: int
    again_pairs: int
    persons: int
    giant: int
    giant_share: float
