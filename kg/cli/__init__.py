"""The command line: only here is anything printed, and only here does the program exit."""

from kg.cli.main import main

__all__ = ["main"]
