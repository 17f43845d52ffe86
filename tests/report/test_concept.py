from kg.report.concept import metric_document, task_document
from kg.report.document import Sources
from kg.report.indexed import index
from kg.report.method import method_document
from kg.report.standings import stand
from tests.builders import derive, digest, entry
from tests.report.documents import compared, table, text
from tests.report.walking import records


def test_a_task_has_the_papers_that_address_it_by_day() -> None:
    one = entry("1", "Solves {question answering|addresses}.", title="One")
    two = entry(
        "2", "Solves {question answering|addresses} too. {question answering|addresses} again.", title="Two", line=9
    )
    task = task_document(index(derive([digest("2024-01-02", one), digest("2024-01-01", two)])), "questionanswering")
    (first, second) = table(task, "addresses-list")
    assert [first[0], second[0]] == ["Two", "One"]
    place = first[3].removeprefix("2>")
    assert place in [sources.id for sources in records(task, Sources)]
    assert second[-1] == "Solves [question answering]. (2024-01-02.md:4)"


def test_a_metric_has_its_direction_and_the_results_in_it() -> None:
    metric = metric_document(index(compared()), stand(compared()), "accuracy")
    assert "Higher is better." in ["".join(map(text, one.parts)) for one in metric.about]
    assert [row[0] for row in table(metric, "results-list")] == ["76.1 %", "2.8 %", "78.9 %"]


def test_versions_are_linked_both_ways() -> None:
    graph = derive([digest("2024-01-01", entry("1", "Uses {LLaMA2-7B|uses} and {LLaMA2|uses}."))])
    held, standings = index(graph), stand(graph)
    assert table(method_document(held, standings, "llama2"), "variants-list")[-1][:2] == ["has", "Llama 2 7B"]
    assert table(method_document(held, standings, "llama27b"), "variants-list")[0][:2] == ["is one of", "Llama 2"]
