"""The command line: only here is anything printed, and only here does the program exit."""

import sys

from kg.errors import KgError

_INTERRUPTED = 130


def main() -> None:
    """Run the command; an expected error is one line on stderr."""
    try:
        from kg.cli.app import app  # here, so that an interrupt while it is imported is one line too

        app()
    except KgError as error:
        print(f"kg: {error}", file=sys.stderr)  # noqa: T201 - before the library that prints is there
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        print("kg: interrupted", file=sys.stderr)  # noqa: T201 - before the library that prints is there
        sys.exit(_INTERRUPTED)
