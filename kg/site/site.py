"""A graph as a folder of linked pages."""

from pathlib import Path

from kg.model.graph import Graph
from kg.site.folder import Written, write_site
from kg.site.pages import SCRIPTS, files_of, scripts_of
from kg.site.rendering import make_files


def make_site(graph: Graph, folder: Path) -> Written:
    """Write all pages into the folder, those that differ from what is there; raises KgError as `write_site` does."""
    files = files_of(graph)
    return write_site(folder, [*scripts_of(files), *files.values()], make_files(graph, [SCRIPTS, *files]))
