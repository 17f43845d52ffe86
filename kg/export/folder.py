"""Make a folder that is complete or not there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import KgError


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """A folder to fill, which takes its place at the end; after an error nothing is left of it.

    Raises KgError where something is in its place already, or where it cannot be written.
    """
    try:
        place = path.resolve()
        _refuse_what_is_there(path, place)
        with tempfile.TemporaryDirectory(prefix=".kg-export-", dir=place.parent) as beside:
            making = Path(beside, "made")  # of its own, since the one around it can be read by its owner only
            making.mkdir()
            yield making
            making.replace(place)
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
        why = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else error
        raise KgError(f"{path}: cannot be written ({why})") from error


def _refuse_what_is_there(path: Path, place: Path) -> None:
    if place.is_dir():
        if next(place.iterdir(), None) is not None:
            raise KgError(f"{path}: not empty; give a folder that is not there yet")
    elif place.exists():
        raise KgError(f"{path}: not a folder; give one that is not there yet")
