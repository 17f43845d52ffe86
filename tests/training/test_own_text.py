"""Learning on entries that are put together here: own texts speak of their title's subject, invented ones do not."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.extract.own_text.model import load_model
from training.own_text import (
    FOLDS,
    Judged,
    count_associations,
    cross_validate,
    date_folds,
    figures,
    fit,
    read_judged,
    train,
)

SUBJECTS = {
    "Robots": "로봇", "Cells": "세포", "Proteins": "단백질", "Videos": "비디오", "Stories": "이야기", "Maps": "지도",
    "Songs": "노래", "Faces": "얼굴", "Doors": "문손잡이", "Weather": "날씨", "Recipes": "요리법", "Laws": "법률",
}  # fmt: skip
ACTS = {"Counting": "세는", "Drawing": "그리는", "Sorting": "나누는", "Finding": "찾는", "Naming": "이름 짓는"}
FILLER = (
    "이 논문은 새로운 딥러닝(Deep Learning) 모델을 제안하여 성능을 높였습니다. 트랜스포머 구조를 개선했습니다.",
    "새로운 알고리즘을 소개합니다. 벤치마크 여럿에서 예전 모델보다 정확도(Accuracy)가 높았습니다.",
    "최근 발표된 논문은 신경망(Neural Network)을 결합한 구조로 학습 속도를 크게 높였습니다.",
)


def own(number: int) -> dict[str, str]:
    """One of sixty entries about different things, five a day."""
    subject, act = list(SUBJECTS)[number % 12], list(ACTS)[number % 5]
    told = f"{SUBJECTS[subject]}을 {ACTS[act]} 방법 Zorb{number}를 만들었습니다. "
    told += f"자료 {100 + number}개에서 {number}.5%를 얻었습니다."
    return row(number, f"Zorb{number}: {act} {subject} in the Wild", told)


def invented(number: int) -> dict[str, str]:
    return row(number, own(number)["title"], FILLER[number % len(FILLER)])


def row(number: int, title: str, text: str) -> dict[str, str]:
    return {"id": f"2407.{number:05}", "date": f"2024-07-{1 + number // 5:02}", "title": title, "text": text}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Sixty entries of twelve days: every fifth is invented, the last of these in doubt; half of the rest is judged."""
    folder = tmp_path / "data"
    folder.mkdir()
    entries = [invented(number) if number % 5 == 2 else own(number) for number in range(60)]
    verdicts = [
        {"id": entry["id"], "verdict": "invented" if number % 5 == 2 else "own"}
        for number, entry in enumerate(entries)
        if number % 5 in (0, 2, 3)
    ]
    verdicts[-2]["verdict"] = "doubt"
    write(folder / "train.entries.jsonl", entries[::-1])
    write(folder / "invented.jsonl", verdicts)
    return folder


def write(file: Path, rows: list[dict[str, str]]) -> None:
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")


def test_entries_are_read_by_date_with_their_verdicts_and_without_those_in_doubt(data: Path) -> None:
    entries = read_judged(data)
    assert [entry.paper for entry in entries] == sorted(entry.paper for entry in entries)
    assert [[entry.verdict for entry in entries].count(kind) for kind in ("own", "invented", "")] == [24, 11, 24]


def test_a_fold_is_whole_days_with_its_share_of_the_invented_texts(data: Path) -> None:
    entries = read_judged(data)
    folds = date_folds(entries)
    assert folds == sorted(folds)
    assert len({(entry.date, fold) for entry, fold in zip(entries, folds, strict=True)}) == 12
    held = [
        sum(e.verdict == "invented" for e, its in zip(entries, folds, strict=True) if its == f) for f in range(FOLDS)
    ]
    assert sum(held) == 11
    assert set(held) <= {2, 3}


def test_held_out_days_are_told_apart(data: Path) -> None:
    report = cross_validate(data)
    assert (report.judged, report.invented) == (35, 11)
    assert (report.precision, report.recall) == (1.0, 1.0)
    assert report.flagged == report.wrong == report.missed == ()
    assert [right for right, _, _ in report.folds] == [3, 2, 2, 2, 2]
    told = figures(report)
    assert (told["precision"], told["right, wrong, missed by fold"]) == (1.0, [list(fold) for fold in report.folds])


def test_what_is_learned_is_written_and_the_same_each_time(data: Path, tmp_path: Path) -> None:
    for name in ("one", "other"):
        train(data, tmp_path / name)
    files = sorted(file.name for file in (tmp_path / "one").iterdir())
    assert [(tmp_path / "one" / name).read_bytes() for name in files] == [
        (tmp_path / "other" / name).read_bytes() for name in files
    ]
    model = load_model(tmp_path / "one")
    new = own(7)
    assert model.text_matches(new["title"], new["text"]) > 0.5 > model.text_matches(new["title"], FILLER[0])


def test_an_invented_text_that_nobody_judged_is_not_learned_as_own(data: Path) -> None:
    entries = read_judged(data)
    hidden = [entry.paper for entry in entries if entry.verdict == "invented"][1:3]
    blurred = [replace(entry, verdict="") if entry.paper in hidden else entry for entry in entries]
    learned, without = fit(blurred), fit([entry for entry in entries if entry.paper not in hidden])
    for entry in entries:
        sure = learned.text_matches(entry.title, entry.text)
        assert sure == without.text_matches(entry.title, entry.text)
        assert (sure < 0.5) == (entry.verdict == "invented")


def test_words_that_stand_together_in_many_entries_are_associated() -> None:
    entries = [Judged(str(number), "", own(number)["title"], own(number)["text"], "own") for number in range(60)]
    counted = count_associations(entries)
    both, one = counted.strongest(["robot"], {"로봇"}), counted.strongest(["robot"], {"세포"})
    assert both[0][0] > 1 > one[0][0] == 0
