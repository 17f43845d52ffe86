"""The words of a task's name in English and Korean."""

import pytest

from kg.link.task_words import task_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("텍스트-투-비디오 생성", "Text-to-Video Generation"),
        ("텍스트를 비디오로 생성", "T2V"),
        ("Text-to-Image", "text-to-image synthesis"),
        ("질의응답", "Question Answering"),
        ("질문 답변", "QA"),
        ("오프라인 강화학습", "Offline RL"),
        ("이미지 초해상도", "Image Super-Resolution"),
        ("물체 검출", "object detection"),
        ("단일 이미지로부터 3D 생성", "Single Image-to-3D Generation"),
        ("수학적 추론", "mathematical reasoning"),
    ],
)
def test_forms_of_one_task_have_the_same_words(one: str, other: str) -> None:
    assert task_words(one) == task_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("이미지/비디오 생성", "이미지-비디오 생성"),
        ("장문 생성", "장면 생성"),
        ("텍스트에서 음악으로의 생성", "텍스트에서 음성으로 생성"),
        ("Image-to-Text", "Text-to-Image"),
        ("text classification", "객체 분류"),
        ("대비 학습", "비학습"),
        ("text", "text generation"),
    ],
)
def test_other_tasks_have_others(one: str, other: str) -> None:
    assert task_words(one) != task_words(other)


def test_what_no_word_has_stays() -> None:
    assert task_words("의도 인식") == "의도recognition"
    assert task_words("로컬라이제이션") == "로컬라이제이션"
