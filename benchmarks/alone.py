"""Run a function of the benchmarks in a process of its own, so that its peak memory and its imports are its own."""

import importlib
import json
import subprocess
import sys
from typing import Any


def alone(module: str, function: str, *arguments: object) -> Any:
    """What the function returns for the arguments as text; both as JSON can hold them."""
    command = [sys.executable, "-m", "benchmarks.alone", module, function, *map(str, arguments)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def _main(module: str, function: str, *arguments: str) -> None:
    print(json.dumps(getattr(importlib.import_module(module), function)(*arguments)))


if __name__ == "__main__":
    _main(*sys.argv[1:])
