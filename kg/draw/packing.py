"""Pack the boxes of components beside one another."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_SHAPE = 1.7  # width by height of the whole: that of most windows


def pack(boxes: Sequence[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """The left upper corner of each box (width, height) in columns, filled from the top; the first is the largest."""
    area = sum(float(width * height) for width, height in boxes)
    full = max([math.sqrt(area / _SHAPE), *(float(height) for _, height in boxes)], default=0.0)
    corners, left, top, widest = [], 0.0, 0.0, 0.0
    row, right = 0.0, 0.0  # the height of the row under way, and how far it reaches
    for width, height in boxes:
        if right and right + width <= widest:  # beside the last one, in a column that is wider than both
            corners.append(np.array([left + right, top]))
            row, right = max(row, float(height)), right + float(width)
            continue
        top += row
        if top and top + height > full:
            left, top, widest = left + widest, 0.0, 0.0
        corners.append(np.array([left, top]))
        row, right, widest = float(height), float(width), max(widest, float(width))
    return corners
