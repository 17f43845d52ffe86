"""Peak memory of whole builds, each in a process of its own."""

import gc
import subprocess
import sys
from pathlib import Path

from benchmarks.measuring import peak_mebibytes


def build_peak(corpus: Path, times: int) -> float:
    """MiB at the peak of parse, extract, derive and save of a corpus `times` as large."""
    command = [sys.executable, "-m", "benchmarks.memory", str(corpus), str(times)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _main(corpus: Path, times: int) -> None:
    import tempfile

    from benchmarks.corpus import multiply
    from kg.build import read_facts
    from kg.derive import derive
    from kg.parse import parse_paths
    from kg.store import create_store

    facts = multiply(read_facts(parse_paths([corpus]).digests), times)
    graph = derive(facts)
    del facts  # and this as `build` does
    gc.collect()
    with tempfile.TemporaryDirectory() as folder:
        create_store(graph, str(Path(folder) / "graph.lbug"))
    print(peak_mebibytes())


if __name__ == "__main__":
    _main(Path(sys.argv[1]), int(sys.argv[2]))
