from pathlib import Path

import pyarrow as pa
import pytest

from kg.errors import KgError
from kg.export.neo4j_rows import DelimiterFoundError, Written, edge_header, node_header, write_rows
from kg.model import nodes
from kg.model.graph import to_table
from kg.model.schema import EDGES, LABELS, EdgeKind


@pytest.mark.parametrize("label", LABELS)
def test_the_header_of_a_label_names_the_fields_of_its_record(label: str) -> None:
    header = node_header(label)
    assert header.startswith(f"id:ID({label}),")
    assert names_in(header) == list(LABELS[label].__dataclass_fields__)


@pytest.mark.parametrize("kind", EDGES, ids=str)
def test_the_header_of_an_edge_kind_names_its_ends_and_the_fields_of_its_record(kind: EdgeKind) -> None:
    header = edge_header(kind)
    assert header.startswith(f":START_ID({kind.start}),:END_ID({kind.stop})")
    assert names_in(header)[2:] == list(EDGES[kind].__dataclass_fields__)[2:]


def names_in(header: str) -> list[str]:
    return [column.split(":")[0] for column in header.rstrip("\n").split(",")]


def test_each_property_has_the_type_of_its_field() -> None:
    assert node_header("Paper") == (
        "id:ID(Paper),title,url,published,first_seen,votes:long,authors_listed:long,authors_truncated:boolean,"
        "code_url,project_url\n"
    )
    shared = edge_header(EdgeKind("SHARES_BENCHMARK", "Paper", "Paper"))
    assert shared == ":START_ID(Paper),:END_ID(Paper),benchmarks:string[],roles:string[],weight:double\n"


def sentence(text: str, section: str | None) -> pa.Table:
    return to_table(nodes.Sentence, [nodes.Sentence(id="s", text=text, section=section, start_at=-1, line=2)])


def author(*variants: str, score: float = 0.5) -> pa.Table:
    names = {"variants": list(variants), "homonym_reasons": ["a;b", ""]}
    return to_table(nodes.Author, [nodes.Author(id="ada", name="Ada", kind="person", homonym_score=score, **names)])


def written(table: pa.Table, file: Path) -> str:
    write_rows(table, file, "\x1f")
    return file.read_bytes().decode()


def test_null_is_nothing_and_an_empty_text_is_two_quotes(tmp_path: Path) -> None:
    assert written(sentence("", None), tmp_path / "file") == '"s","",,-1,2\n'


def test_quotes_are_doubled_and_all_else_stands_as_it_is(tmp_path: Path) -> None:
    assert written(sentence('a "b",\r\n\\ ', "=1"), tmp_path / "file") == '"s","a ""b"",\r\n\\ ","=1",-1,2\n'


@pytest.mark.parametrize(
    ("score", "text"),
    [(0.1, "0.1"), (-0.0, "-0"), (5e-324, "5e-324"), (float("-inf"), "-Infinity"), (float("nan"), "NaN")],
)
def test_numbers_are_written_as_java_reads_them(score: float, text: str, tmp_path: Path) -> None:
    assert f'"{text}"' in written(author("Ada", score=score), tmp_path / "file")


def test_an_empty_list_is_nothing_and_is_told(tmp_path: Path) -> None:
    found = write_rows(author(), tmp_path / "file", "\x1f")
    assert found == Written(rows=1, has_lines=False, empty_lists=("variants",))
    assert (tmp_path / "file").read_text(encoding="utf-8") == '"ada","Ada",,"person","0.5","a;b\x1f"\n'


@pytest.mark.parametrize("text", ["a\nb", "\r"])
def test_texts_of_several_lines_are_told_in_lists_too(text: str, tmp_path: Path) -> None:
    assert write_rows(author(text), tmp_path / "file", "\x1f").has_lines
    assert write_rows(sentence(text, None), tmp_path / "file", "\x1f").has_lines


def test_an_element_with_the_delimiter_in_it_is_found(tmp_path: Path) -> None:
    with pytest.raises(DelimiterFoundError):
        write_rows(author("Ada", "A\x1fda"), tmp_path / "file", "\x1f")


def test_a_list_of_one_empty_text_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"^ada: variants is a list of one empty text"):
        write_rows(author(""), tmp_path / "file", "\x1f")


def test_a_table_without_rows_is_an_empty_file(tmp_path: Path) -> None:
    assert written(to_table(nodes.Author, []), tmp_path / "file") == ""
