"""Digests of three days, what changes between two builds of them, and what the graph must be then."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from kg.base import BASE_TABLES, Base, stored_base, without
from kg.build import Options, Summary, build, remove
from kg.model.graph import Graph
from kg.model.limits import Limits
from kg.store import change_store, open_store
from tests.build.model import after_build, graph_of
from tests.build.readers import READERS, installed

_PAPER = "### [{title}](https://arxiv.org/abs/2401.0000{paper})\n\nAuthors: {authors}\n\n- {text}\n\n"
READER = READERS[0]


def day(number: int, *papers: str) -> bytes:
    return f"## Daily Papers (2024-01-0{number})\n\n{''.join(papers)}".encode()


def paper(number: int, title: str, authors: str, text: str) -> str:
    return _PAPER.format(paper=number, title=title, authors=authors, text=text)


ONE = paper(
    1, "Vision Mamba: A Paper", "Ada Lovelace, Alan Turing", "Vision Mamba를 제안하고 ImageNet에서 평가했습니다."
)
TWO = paper(
    2, "A Paper on Images", "Alan Turing, Grace Hopper", "LoRA를 ImageNet에서 평가해 정확도 76.1%를 얻었습니다."
)
JOINS = paper(3, "Vim: Faster", "Ada Lovelace, Grace Hopper", "Vision Mamba(Vim)는 DeiT보다 2.8배 빠릅니다.")
OTHER = paper(2, "A Paper on Images", "Alan Turing", "QLoRA를 COCO에서 평가해 정확도 80.1%를 얻었습니다.")

DAYS: Mapping[str, bytes] = {"1.md": day(1, ONE), "2.md": day(2, TWO), "3.md": day(3, ONE, JOINS)}


def _build(folder: Path, uri: str, options: Options, *, prune: bool = True) -> Summary:
    with installed(READER):
        return build([folder], uri, options, prune=prune)


@dataclass(frozen=True)
class History:
    """The files before and after, and the command that leads from one graph to the other."""

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    options: Options = field(default_factory=Options)
    command: Callable[[Path, str, Options], Summary] = _build


HISTORIES = {
    "a first load": History({}, DAYS),
    "a changed digest": History(DAYS, {**DAYS, "2.md": day(2, OTHER)}),
    "an added digest, which joins two names of others": History({**DAYS, "3.md": b""}, DAYS),
    "a pruned digest": History(DAYS, {"2.md": DAYS["2.md"]}),
    "a removed digest": History(DAYS, {**DAYS, "3.md": b""}, command=lambda _, uri, __: remove("2024-01-03", uri)),
    "other limits": History(DAYS, DAYS, Options(Limits(max_authors=1, max_papers=1))),
}


def begin(history: History, folder: Path, uri: str) -> None:
    """The graph before, and the files after, in the working folder."""
    if history.before:
        write(history.before, folder)
        _build(Path(), uri, Options())
    else:
        with change_store(uri) as writer:
            if writer.open() is not None:
                writer.clear()
    write(history.after, folder)


def write(files: Mapping[str, bytes], folder: Path) -> None:
    for name in DAYS:
        (folder / name).unlink(missing_ok=True)
    for name, content in files.items():
        if content:
            (folder / name).write_bytes(content)


def model(files: Mapping[str, bytes], options: Options | None = None) -> Graph:
    """The graph that one build of the files makes."""
    return graph_of(after_build({}, {n: held for n, held in files.items() if held}, READER, ()), options or Options())


def loaded(uri: str) -> Graph:
    with open_store(uri) as store:
        return store.load()


def check_facts(uri: str, *states: Graph) -> None:
    """The facts of each digest that has its content's hash are those of one of the graphs, whose hash it is."""
    with open_store(uri) as store:
        held = stored_base(store.load(BASE_TABLES))
    bases = [stored_base(graph) for graph in states]
    for id_, hash_ in held.digests.select("id", "content_hash").filter(pl.col("content_hash") != "").iter_rows():
        of_hash = [base for base in bases if not base.digests.filter(id=id_, content_hash=hash_).is_empty()]
        assert of_hash, f"{id_} with the hash of no state"
        assert _facts(held, id_) == _facts(of_hash[0], id_)


def _facts(base: Base, id_: str) -> dict[str, list[tuple[object, ...]]]:
    only = without(base, set(base.digests["id"]) - {id_})
    tables = {name: getattr(only, name) for name in ("digests", "features", "sentences", "names", "states")}
    tables["states"] = tables["states"].drop("stop")  # which result is meant, linking says
    return {name: sorted(map(repr, table.rows())) for name, table in tables.items()}
