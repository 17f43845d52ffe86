from kg.export.neo4j_rows import Written
from kg.export.neo4j_scripts import Source, finish_script, import_command
from kg.model.schema import LABELS, EdgeKind

AUTHORS = Source("Author", "nodes/Author", Written(3, has_lines=False, empty_lists=("variants", "homonym_reasons")))
PAPERS = Source("Paper", "nodes/Paper", Written(3, has_lines=True, empty_lists=()))
FEATURED = Source(
    EdgeKind("FEATURED_IN", "Paper", "Digest"), "edges/F", Written(1, has_lines=True, empty_lists=("authors",))
)


def options(*sources: Source) -> list[str]:
    return import_command(sources, "\x1e").split(" \\\n  ")


def test_each_source_names_its_label_or_type_and_both_files() -> None:
    assert options(AUTHORS, FEATURED)[-2:] == [
        "--nodes=Author=nodes/Author.header.csv,nodes/Author.csv",
        "--relationships=FEATURED_IN=edges/F.header.csv,edges/F.csv",
    ]


def test_the_delimiter_is_named_by_its_number() -> None:
    assert "--array-delimiter=U+001E" in options(AUTHORS)


def test_only_files_with_texts_of_several_lines_are_said_to_have_them() -> None:
    assert "--multiline-fields=nodes/Paper.csv,edges/F.csv" in options(AUTHORS, PAPERS, FEATURED)
    assert not any(option.startswith("--multiline") for option in options(AUTHORS))


def test_only_empty_lists_that_were_met_are_set() -> None:
    statements = finish_script([AUTHORS, PAPERS, FEATURED]).split(";\n")[:-1]
    assert [statement.splitlines()[0] for statement in statements[-3:]] == [
        "MATCH (n:Author) WHERE n.variants IS NULL",
        "MATCH (n:Author) WHERE n.homonym_reasons IS NULL",
        "MATCH (:Paper)-[r:FEATURED_IN]->(:Digest) WHERE r.authors IS NULL",
    ]
    assert finish_script([PAPERS]).count(" IS NULL") == 0


def test_all_labels_get_their_key() -> None:
    assert finish_script([]).count("CREATE CONSTRAINT") == len(LABELS)
