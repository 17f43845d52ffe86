"""A real Neo4j on this machine, reached on loopback only, with a folder of its own, ended by its own process id."""

import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from servers.errors import ServerError
from servers.jars import FOLDER, install
from servers.java import find_java

HOST = "127.0.0.1"
USERNAME = "neo4j"
DATABASE = "neo4j"

_PATIENCE = 120.0  # seconds until it must answer; it takes some 6
_GRACE = 60.0  # seconds that it may take to stop
_PAUSE = 0.2
_SERVER = "org.neo4j.server.CommunityEntryPoint"
_ADMIN = "org.neo4j.cli.AdminTool"
_OPENED = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch")]
_SPARED = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # half of the processor's time in its first minute
# The system gives ports from 32768 on (Linux) to whoever connects, also while the server is down between two starts.
_PORTS = range(20_000, 32_768)
# Whoever started the server may be killed before it stops it. The end of the pipe between them then tells the shell
# in the background, which kills the server; a line through the pipe says that there is nothing to do. The kernel's own
# way (PR_SET_PDEATHSIG) looks at the thread that started it, not the process, and is Linux only.
_WATCHED = 'exec 3<&0; (read -r _ <&3 || kill -9 $$) 2>/dev/null & exec "$@" 3<&- </dev/null'


def missing(jars: Path = FOLDER) -> str:
    """Why no server can be run here; nothing where it can. Fetches the jars where they are not there yet."""
    try:
        find_java()
        install(jars)
    except ServerError as error:
        return str(error)
    return ""


class Neo4j:
    """A server with its data in `home`: authentication is on where there is a password, the port is kept for good.

    One that is `short_lived`, minutes rather than hours, spares what only makes it fast in the long run.
    """

    def __init__(
        self,
        home: Path,
        *,
        password: str | None = None,
        heap: str = "512m",
        port: int | None = None,
        settings: Mapping[str, str] | None = None,
        short_lived: bool = False,
    ) -> None:
        self.home = home.absolute()
        self.auth = None if password is None else (USERNAME, password)
        self.port = _free_port() if port is None else port
        self._heap = heap
        self._settings = dict(settings or {})
        self._short_lived = short_lived
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        """Where the driver finds it, the same after a new start."""
        return f"neo4j://{HOST}:{self.port}"

    @property
    def process_id(self) -> int | None:
        """Of the Java process; None where it was not started, or ended by `stop` or `kill`."""
        return None if self._process is None else self._process.pid

    def start(self) -> None:
        """Start it and wait until it answers; an error carries the end of its log."""
        if self._process is not None:
            raise ServerError(f"Neo4j in {self.home} runs already, as process {self.process_id}")
        with suppress(OSError), socket.create_connection((HOST, self.port), timeout=1):
            raise ServerError(f"port {self.port} is in use: another server answers there; choose another port")
        self._write_settings()
        if self.auth is not None and not (self.home / "data" / "dbms").exists():
            self._set_password(self.auth[1])
        self._process = self._launch()
        try:
            self._wait_for_bolt(self._process)
        except BaseException:
            self.kill()
            raise

    def stop(self) -> None:
        """Let it end in order; kill it where that takes too long."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a power cut does."""
        self._end(signal.SIGKILL)

    def wait(self) -> int:
        """Wait until it ends by itself: its exit code."""
        if self._process is None:
            raise ServerError(f"Neo4j in {self.home} was not started")
        return self._process.wait()

    def log(self, lines: int = 20) -> str:
        """The last lines of what it said on its console."""
        said = self._console.read_text(encoding="utf-8", errors="replace") if self._console.exists() else ""
        return "\n".join(said.splitlines()[-lines:])

    def admin(self, *words: str, given: str = "") -> str:
        """Run `neo4j-admin` with these words and input: what it said. Most of its commands need the server down."""
        self._write_settings()
        done = subprocess.run(
            [*self._java(), "-Dpicocli.useSimplifiedAtFiles=true", _ADMIN, *words],
            env={**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self._conf.parent)},
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            raise ServerError(f"neo4j-admin {' '.join(words)} ended with {done.returncode}: {done.stdout.strip()}")
        return done.stdout

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def _conf(self) -> Path:
        return self.home / "conf" / "neo4j.conf"

    @property
    def _console(self) -> Path:
        return self.home / "logs" / "console.log"

    def _write_settings(self) -> None:
        settings = {
            "server.default_listen_address": HOST,
            "server.default_advertised_address": HOST,  # else the driver is sent on to `localhost`
            "server.bolt.listen_address": f"{HOST}:{self.port}",
            "server.http.enabled": "false",
            "db.tx_log.preallocate": "false",  # else half a gigabyte for each new server
            "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",  # else it takes 10 seconds to stop
            "server.memory.pagecache.size": "256m",
            "server.directories.import": "import",
            "dbms.security.allow_csv_import_from_file_urls": "false",
            "dbms.security.auth_enabled": str(self.auth is not None).lower(),
            "dbms.usage_report.enabled": "false",
            **self._settings,
        }
        for folder in (self._conf.parent, self._console.parent, self.home / "import"):
            folder.mkdir(parents=True, exist_ok=True)
        self._conf.write_text("".join(f"{name}={value}\n" for name, value in settings.items()), encoding="utf-8")

    def _set_password(self, password: str) -> None:
        """Through standard input: others on this machine can read the words of a command."""
        self.admin("dbms", "set-initial-password", "@/dev/stdin", given=password)

    def _java(self) -> list[str]:
        sizes = [f"-Xms{self._heap}", f"-Xmx{self._heap}"]
        spared = _SPARED if self._short_lived else []
        return [find_java(), *sizes, *spared, "-Dfile.encoding=UTF-8", *_OPENED, "-cp", f"{install()}/*"]

    def _launch(self) -> subprocess.Popen[bytes]:
        words = [f"--home-dir={self.home}", f"--config-dir={self._conf.parent}", "--console-mode"]
        with self._console.open("ab") as console:
            return subprocess.Popen(
                ["/bin/sh", "-c", _WATCHED, "sh", *self._java(), _SERVER, *words],
                stdin=subprocess.PIPE,
                stdout=console,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C is for whoever started it, who then stops it
            )

    def _wait_for_bolt(self, process: subprocess.Popen[bytes]) -> None:
        end = time.monotonic() + _PATIENCE
        while not self._answers():
            if process.poll() is not None:
                raise ServerError(f"Neo4j in {self.home} ended with exit code {process.returncode}:\n{self.log()}")
            if time.monotonic() > end:
                raise ServerError(f"Neo4j in {self.home} does not answer after {_PATIENCE:.0f} seconds:\n{self.log()}")
            time.sleep(_PAUSE)

    def _answers(self) -> bool:
        bolt = f"bolt://{HOST}:{self.port}"  # for `neo4j://` the driver warns at each try that there are no routes yet
        try:
            with GraphDatabase.driver(bolt, auth=self.auth, max_transaction_retry_time=0) as driver:
                driver.execute_query("RETURN 1", database_=DATABASE)
        except AuthError as error:
            raise ServerError(f"Neo4j in {self.home} was first started with another password") from error
        except (DriverError, Neo4jError):
            return False
        return True

    def _end(self, sign: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(sign)
        try:
            process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert process.stdin is not None  # noqa: S101 - it is a pipe
        with suppress(BrokenPipeError):
            process.stdin.write(b"\n")
            process.stdin.close()


def _free_port() -> int:
    """A port on which nobody listens."""
    while True:
        port = random.choice(_PORTS)  # noqa: S311 - no secret
        with socket.socket() as tried, suppress(OSError):
            tried.bind((HOST, port))
            return port
