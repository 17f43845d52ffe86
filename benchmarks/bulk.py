"""Take a store into a Neo4j server in bulk, as a Markdown table: `python -m benchmarks.bulk STORE`."""

import os
import resource
import shlex
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from neo4j import GraphDatabase

from benchmarks.alone import alone
from benchmarks.measuring import peak_mebibytes
from kg.errors import KgError
from kg.store import open_store
from servers.errors import ServerError
from servers.neo4j import DATABASE, Neo4j

_HEAP = "1g"  # what the import suggests


def main(store: Path) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as held:
        files, home = Path(held, "files"), Path(held, "neo4j")
        written = alone("benchmarks.bulk", "export", store, files)
        imported = alone("benchmarks.bulk", "import_files", files, home)
        with Neo4j(home, heap=_HEAP) as server:
            finish = _seconds(lambda: _finish(server, files))
            same = _counts(server.uri) == _counts(str(store))
    print("| rows | export, s | peak, MiB | files, MiB | import, s | peak, MiB | finish, s | counts |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    steps = f"{written['seconds']:.1f} | {written['peak']:,.0f} | {written['size']:,.0f} | {imported['seconds']:.1f}"
    print(
        f"| {written['rows']:,} | {steps} | {imported['peak']:,.0f} | {finish:.1f} | {'equal' if same else 'OTHER'} |"
    )
    if not same:
        sys.exit("bulk: the server holds other numbers of nodes or edges than the store")


def export(store: str, folder: str) -> dict[str, Any]:
    """Write the files: `seconds`, `peak` and `size` in MiB, `rows`."""
    from kg.export import export_neo4j_admin

    with open_store(store) as opened:
        start = time.perf_counter()
        made = export_neo4j_admin(opened, Path(folder))
    seconds = time.perf_counter() - start
    return {"seconds": seconds, "peak": peak_mebibytes(), "size": made.size / 1024**2, "rows": made.nodes + made.edges}


def import_files(folder: str, home: str) -> dict[str, float]:
    """Run the command of the files: `seconds` and `peak` in MiB."""
    os.chdir(folder)
    command = Path("import.sh").read_text(encoding="utf-8").partition("neo4j-admin ")[2].replace("\\\n", "")
    seconds = _seconds(lambda: Neo4j(Path(home), heap=_HEAP).admin(*shlex.split(command)))
    return {"seconds": seconds, "peak": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024}


def _finish(server: Neo4j, folder: Path) -> None:
    """What a user gives to cypher-shell, with the indexes that it starts to make."""
    with GraphDatabase.driver(server.uri) as driver, driver.session(database=DATABASE) as session:
        for statement in (folder / "finish.cypher").read_text(encoding="utf-8").split(";\n")[:-1]:
            session.run(statement).consume()
        session.run("CALL db.awaitIndexes(3600)").consume()


def _counts(address: str) -> dict[str, int]:
    with open_store(address) as store:
        return store.count()


def _seconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("bulk: give a STORE")
    try:
        main(Path(sys.argv[1]))
    except (KgError, ServerError) as error:
        sys.exit(f"bulk: {error}")
