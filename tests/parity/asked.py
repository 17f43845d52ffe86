"""What each named query is asked of the sample graph: names in several spellings, and such as give no rows."""

from collections.abc import Mapping

Given = Mapping[str, str]

_AUTHORS = ("Tri Dao", "kaiming he", "DOLLÁR, Piotr", "shunyu_yao", "meta ai", "Ada Lovelace")
_PAPERS = (
    "2401.09417",
    "https://arxiv.org/abs/2401.08967v2",
    "2110.14168",
    "vision mamba: efficient visual representation learning with bidirectional state space model",
    "vision mamba",
    "1512.99999",
    "",
)
_BENCHMARKS = ("GSM8K", "gsm-8k", "ImageNet", "imagenet 256x256", "CIFAR-10", "MMLU", "이미지넷", "ImageNot")
_METHODS = ("Vim", "비전 맘바", "DeiT", "mamba", "CLIP", "LLaMA", "llama-65b", "flash attention", "Lama")
_TASKS = ("object detection", "객체 탐지", "image generation", "machine translation", "cooking")
_SURE, _NONE = {"min_confidence": "0.9"}, dict[str, str]()
_DATES = ("2024-01-18", "2024-04-12", "2024-11-18", "1999-01-01", "2999-12-31", "2024-1-18")
_PAIRS = (
    ("Albert Gu", "FINN, Chelsea"),
    ("Chelsea Finn", "Albert Gu"),
    ("Karthik Narasimhan", "Shunyu Yao"),
    ("Kaiming He", "Alexander Kirillov"),
    ("Kaiming He", "Zhuang Liu"),
    ("Albert Gu", "Sharan Narang"),
    ("Tri Dao", "Kaiming He"),
    ("Tri Dao", "Tri Dao"),
)

ASKED: Mapping[str, list[Given]] = {
    "added_by_digest": [{"date": date} for date in _DATES],
    "authors_new_in_month": [{"month": month} for month in ("2023-12", "2024-01", "2024-09", "2025-01", "2024")],
    "benchmarks_by_month": [{}],
    "benchmarks_by_use": [{}],
    "bridges": [{"first": one, "second": other} for one, other in _PAIRS],
    "brokers": [{}],
    "coauthor_path": [{"author": one, "other": other} for one, other in _PAIRS],
    "coauthors": [{"author": author} for author in _AUTHORS],
    "compared_with": [{"method": method} for method in _METHODS],
    "concepts_of_paper": [more | {"paper": paper} for more in (_SURE, _NONE) for paper in _PAPERS],
    "edges_by_confidence": [{}, {"min_confidence": "1"}, {"min_confidence": "sure"}, {}],
    "evidence": [
        {"paper": "2401.09417", "concept": "COCO"},
        {"paper": "Vision Mamba", "concept": "image-net"},
        {"paper": "2401.08967", "concept": "GSM8K"},
        {"paper": "2401.08967", "concept": "ADE20K"},
        {"paper": "2401.09417"},
    ],
    "first_use": [{"benchmark": benchmark} for benchmark in _BENCHMARKS],
    "gains": [{}],
    "lasting_pairs": [{}, {"months": "1"}, {"months": "3"}, {"months": "x"}],
    "methods_built_on": [{"method": method} for method in _METHODS],
    "methods_on_benchmark": [more | {"benchmark": benchmark} for more in (_SURE, _NONE) for benchmark in _BENCHMARKS],
    "metrics_by_use": [{}],
    "new_since": [{"date": date} for date in _DATES],
    "occurrences": [{}],
    "papers_of_author": [{"author": author} for author in _AUTHORS],
    "papers_on_task": [{"task": task} for task in _TASKS],
    "papers_sharing_benchmark": [{"paper": paper} for paper in _PAPERS],
    "results_of_method": [{"method": method} for method in ("SiT", *_METHODS)],
    "results_on_benchmark": [more | {"benchmark": benchmark} for more in (_SURE, _NONE) for benchmark in _BENCHMARKS],
    "results_ranked": [more | {"benchmark": benchmark} for more in (_SURE, _NONE) for benchmark in _BENCHMARKS],
    "trained_on_evaluated": [{}],
}

_IDS = {
    "date": "2024-04-12",
    "month": "2024-11",
    "first": "kaiming he",
    "second": "zhuang liu",
    "author": "kaiming he",
    "other": "hanzi mao",
    "paper": "2401.08967",
    "concept": "gsm8k",
    "benchmark": "imagenet",
    "method": "llama",
    "task": "objectdetection",
}


def asked_by_id() -> list[tuple[str, Given]]:
    """Each query with ids, which find their nodes though all have one name."""
    wanted = {name: all_given[-1].keys() for name, all_given in ASKED.items()}
    held = {**wanted, "evidence": {"paper": "", "concept": ""}.keys(), "lasting_pairs": {}.keys()}
    return [(name, {parameter: _IDS[parameter] for parameter in names}) for name, names in held.items()]
