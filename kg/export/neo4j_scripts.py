"""What to run to take the files in: the import itself, and Cypher for what it cannot do."""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.export.neo4j_rows import Written
from kg.model.schema import EdgeKind
from kg.store.neo4j.statements import fill, schema

IMPORT = "import.sh"
FINISH = "finish.cypher"

# Said even where they are the tool's own: all values then come back as they were. No rows of ours are bad, and the
# report of bad ones would be written beside the files, where the server's user may not be allowed to.
_OPTIONS = (
    "--overwrite-destination",
    "--id-type=string",
    "--input-encoding=UTF-8",
    "--ignore-empty-strings=false",
    "--trim-strings=false",
    "--legacy-style-quoting=false",
    "--strict=true",
    "--bad-tolerance=0",
    "--report-file=/dev/null",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A label or edge kind, the path of its files without their endings, and what is in them."""

    what: str | EdgeKind
    path: str
    written: Written

    @property
    def files(self) -> str:
        """The option that names both files."""
        option = f"--relationships={self.what.type}" if isinstance(self.what, EdgeKind) else f"--nodes={self.what}"
        return f"{option}={self.path}.header.csv,{self.path}.csv"


def import_command(sources: Sequence[Source], delimiter: str) -> str:
    """The command, to be run in the folder of the files."""
    options = [*_OPTIONS, f"--array-delimiter=U+{ord(delimiter):04X}"]
    # Said of these files only: the import reads such files more slowly, its manual says.
    if in_lines := [f"{source.path}.csv" for source in sources if source.written.has_lines]:
        options += ["--multiline-fields-format=v2", f"--multiline-fields={','.join(in_lines)}"]
    options += [source.files for source in sources]
    return " \\\n  ".join(["neo4j-admin database import full neo4j", *map(shlex.quote, options)])


def finish_script(sources: Sequence[Source]) -> str:
    """Statements for the server: constraints, indexes, and the empty lists, which the import leaves out."""
    return "".join(f"{statement};\n" for statement in [*schema().values(), *_empty_lists(sources)])


def _empty_lists(sources: Sequence[Source]) -> Iterator[str]:
    for source in sources:
        for name in source.written.empty_lists:
            if isinstance(source.what, EdgeKind):
                yield fill("empty_lists_of_edges", **source.what._asdict(), property=name).strip()
            else:
                yield fill("empty_lists_of_nodes", label=source.what, property=name).strip()
