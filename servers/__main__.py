"""`python -m servers install` fetches Neo4j; `python -m servers run` runs it until Ctrl-C, for who has no Docker.

With NEO4J_PASSWORD in the environment authentication is on; where it is not set, everybody on this machine gets in.
"""

import os
import signal
import sys
from argparse import ArgumentParser
from pathlib import Path

from kg.errors import KgError
from servers.jars import install
from servers.neo4j import Neo4j

_PORT = 7687  # where `neo4j://localhost` leads


def main() -> None:
    """Read the command line and do it."""
    parser = ArgumentParser(prog="python -m servers", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("install", help="fetch the jars, and no more")
    run = commands.add_parser("run", help="run a server until Ctrl-C")
    run.add_argument("--home", type=Path, default=Path("neo4j-data"), help="where its data are (%(default)s)")
    run.add_argument("--port", type=int, default=_PORT, help="%(default)s")
    options = parser.parse_args()
    if options.command == "install":
        print(install())
    else:
        _run(options.home, options.port)


def _run(home: Path, port: int) -> None:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    password = os.environ.get("NEO4J_PASSWORD") or None
    try:
        with Neo4j(home, password=password, port=port) as server:
            safety = "authentication is off" if password is None else "user neo4j, password as in NEO4J_PASSWORD"
            print(f"{server.uri} ({safety}), data in {server.home}; Ctrl-C stops it", flush=True)
            code = server.wait()
        sys.exit(f"servers: Neo4j ended with exit code {code}:\n{server.log()}")
    except KeyboardInterrupt:
        print("stopped")


if __name__ == "__main__":
    try:
        main()
    except KgError as error:
        sys.exit(f"servers: {error}")
