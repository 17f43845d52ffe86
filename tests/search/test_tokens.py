"""Tokens: those of Lucene, on whose index the search on Neo4j stands."""

import pytest

from kg.search.tokens import STOP_WORDS, tokens
from kg.store import create_store, open_store
from kg.store.statements import Statements
from tests.conftest import ROOT
from tests.search.names import made_up

FROM_INDEX = Statements(ROOT / "kg/search/cypher").text("neo4j/from_index")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("ImageNet-1K", ["imagenet", "1k"]),
        ("GPT-3.5 (v1.5)", ["gpt", "3.5", "v1.5"]),
        ("LoRA.rar, Merlin:Empowering", ["lora.rar", "merlin:empowering"]),
        ("snake_case", ["snake_case"]),
        ("pass@1", ["pass", "1"]),
        ("연쇄 사고", ["연쇄", "사고"]),
        ("연쇄사고", ["연쇄", "쇄사", "사고"]),
        ("팀", ["팀"]),
        ("LLaMA모델", ["llama모델"]),
        ("ＡＢ１", ["ab1"]),
        ("深層 Müller", ["深層", "müller"]),
        ("a²", ["a"]),
        ("+-_!", []),
    ],
)
def test_text_is_cut_as_the_index_cuts_it(text: str, held: list[str]) -> None:
    assert tokens(text) == held


def test_every_token_that_we_see_in_a_name_is_in_the_index_of_the_server(neo4j_uri: str) -> None:
    create_store(made_up(), neo4j_uri)
    seen = 0
    with open_store(neo4j_uri) as store:
        for node in made_up().nodes["Method"].to_pylist():
            for token in {token for text in node["aliases"] for token in tokens(text)} - STOP_WORDS:
                begun = "".join(character if character.isalnum() else f"\\{character}" for character in token) + "*"
                rows = store.run(FROM_INDEX, {"query": begun, "labels": ["Method"]}).values
                assert node["id"] in {id_ for _, id_, *_ in rows}, (node, token)
                seen += 1
    assert seen > 200
