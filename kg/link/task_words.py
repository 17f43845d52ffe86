"""The words that names of tasks are made of, in English and Korean: one sequence of them for all forms of a name."""

import re
import unicodedata
from collections.abc import Iterator

# A word that stands for all forms in its line; Korean forms are without spaces, the longest that fits is taken.
_WORDS = """
text: 텍스트 글 문자
image: images 이미지 그림
video: videos 비디오 동영상 영상
audio: 오디오 음향
speech: 음성
music: 음악
sound: 사운드 소리
3d: 3차원
4d: 4차원
object: objects 객체 물체 사물
scene: scenes 장면 씬
human: 인간 사람 인체
face: facial 얼굴
hand: 손
body: 신체 몸
motion: 모션 움직임 동작
action: 행동 액션
pose: 포즈 자세
depth: 깊이 심도
camera: 카메라
point: 포인트 점
cloud: 클라우드 구름
mesh: 메쉬 메시
texture: 텍스처 질감
layout: 레이아웃 배치
document: documents 문서
table: tables 테이블
code: 코드
program: 프로그램
math: mathematical mathematics maths 수학 수학적
logic: logical 논리 논리적
commonsense: 상식 상식적
knowledge: 지식
information: 정보
question: questions 질문
instruction: instructions 지시 지침 명령 명령어 인스트럭션 지시사항 지시문
language: 언어
vision: visual 시각 비전 시각적
multimodal: 멀티모달 다중모달 다중양식 다모달
multilingual: 다국어
multiview: 다중뷰 멀티뷰 다시점
singleview: 단일뷰
long: 장기 긴
context: 문맥 컨텍스트 맥락
graph: 그래프
data: 데이터
medical: 의료 의학
robot: robotic robotics 로봇 로보틱스
agent: agents 에이전트
tool: tools 도구
model: models 모델
subject: 주체 피사체
style: 스타일 화풍
story: 스토리 이야기
character: 캐릭터 인물
portrait: 초상화 초상
semantic: 의미 의미론적 의미적 시맨틱
instance: 인스턴스 개체
panoptic: 파놉틱
spatial: 공간 공간적
temporal: 시간 시간적
single: 단일
zeroshot: 제로샷
fewshot: 소수샷 퓨샷
openvocabulary: 개방형어휘 개방어휘 오픈보캐뷸러리 열린어휘
opendomain: 개방형도메인 오픈도메인
offline: 오프라인
online: 온라인
self: 자기 자가
supervised: 지도
unsupervised: 비지도
reinforcement: 강화
imitation: 모방
continual: continuous lifelong 연속 지속
transfer: 전이 이전
federated: 연합
representation: representations 표현
preference: 선호 선호도
reward: 보상
sentiment: 감성
emotion: emotional 감정
named: 명명
entity: entities 엔티티
relation: relations 관계
causal: 인과
generation: synthesis generating creation 생성 합성
editing: edit manipulating 편집
segmentation: 분할 세분화 세그멘테이션 세그먼테이션
detection: 탐지 검출 감지 디텍션
recognition: 인식
understanding: comprehension 이해
reasoning: 추론
answering: 답변 응답
summarization: summarisation summary 요약
translation: translate 번역
classification: 분류
retrieval: search 검색
restoration: 복원
reconstruction: 재구성 재건
estimation: 추정
prediction: forecasting 예측
tracking: 추적 트래킹
captioning: caption captions 캡셔닝 캡션생성 캡션
matching: 매칭 정합
grounding: 그라운딩
planning: 계획 플래닝
manipulation: 조작
navigation: 항해 내비게이션 네비게이션
control: 제어
following: 따르기 수행 추종 준수 팔로잉
alignment: 정렬
learning: 학습 러닝
training: 훈련
tuning: 튜닝
finetuning: 파인튜닝 미세조정
pretraining: 사전학습 사전훈련
distillation: 증류
quantization: quantisation 양자화
compression: 압축
pruning: 가지치기 프루닝
extraction: 추출
embedding: embeddings 임베딩
modeling: modelling 모델링
rendering: 렌더링
animation: 애니메이션
inpainting: 인페인팅
outpainting: 아웃페인팅
colorization: colourization 채색 컬러화
superresolution: 초해상도
denoising: 노이즈제거 잡음제거
interpolation: 보간
customization: customisation 맞춤화 커스터마이징
personalization: personalisation 개인화
evaluation: assessment 평가
analysis: 분석
verification: 검증
recommendation: 추천
dialogue: dialog conversation conversational 대화
simulation: 시뮬레이션
optimization: optimisation 최적화
parsing: 파싱
view: views 뷰 시점
novel: new 새로운 신규 새
driving: 주행 운전
autonomous: 자율
use: usage using 사용 활용
separation: 분리
cloning: 복제
conversion: 변환
completion: 완성
discovery: 발견
"""
_WHOLE = {
    "qa": "question answering",
    "질의응답": "question answering",
    "질의": "question",
    "vqa": "vision question answering",
    "t2i": "text image generation",
    "t2v": "text video generation",
    "t2a": "text audio generation",
    "i2v": "image video generation",
    "i2i": "image image generation",
    "v2a": "video audio generation",
    "i2t": "image text generation",
    "강화학습": "reinforcement learning",
    "rl": "reinforcement learning",
    "자동": "automatic",
    "기계": "machine",
    "대규모": "large",
}
_AND = frozenset(("and", "및", "와", "과", "/", ",", "&", "·"))
_JOINTS = frozenset(("to", "of", "from", "for", "the", "a", "an", "based", "in", "on", "with", "-")) | frozenset(
    "에서 으로의 로의 으로 로부터 부터 로 의 를 을 기반의 기반 에대한 을위한 를위한 투 대 간의 간 에".split()
)
_MEDIA = frozenset(("text", "image", "video", "audio", "speech", "music", "sound", "3d", "4d", "motion", "scene"))

_LINES = (line.split(": ") for line in _WORDS.split("\n") if line)
_WORD = {form: word for word, forms in _LINES for form in forms.split()}
_MEANT = {**_WORD, **_WHOLE, **dict.fromkeys(_AND, "+")}
_LONGEST = max(map(len, _MEANT))
_PIECE = re.compile(r"[a-z0-9]+|[가-힣]+|[^\s]")


def task_words(text: str) -> str:
    """The words of a task's name, one for all forms: '텍스트 기반 동영상 합성' and 'Text-to-Video' are one.

    A name of two media alone, one to the other, is a generation. Letters that no word has stay as they are.
    """
    pieces = _PIECE.findall(unicodedata.normalize("NFKC", text).casefold())
    words = [word for at, piece in enumerate(pieces) for word in _words(piece, is_behind_word=at > 0)]
    kept = " ".join(words).split()
    if len(kept) == 2 and kept[0] in _MEDIA and kept[1] in _MEDIA and len(words) > 2:
        kept.append("generation")
    return "".join(kept)


def _words(piece: str, *, is_behind_word: bool) -> list[str]:
    """The words of a piece; "" for a joint."""
    if "가" <= piece[0] <= "힣":
        return list(_korean(piece, is_behind_word=is_behind_word))
    if piece in _JOINTS:
        return [""]
    if piece in _MEANT:
        return _MEANT[piece].split()
    single = piece[:-1] if len(piece) > 4 and piece.endswith("s") and piece[-2] not in "suiy" else piece
    return [_MEANT.get(single, single)]


def _korean(run: str, *, is_behind_word: bool) -> Iterator[str]:
    """The words of a run of Hangul, the longest first; joints only behind a word."""
    start = 0
    while start < len(run):
        ends = range(min(start + _LONGEST, len(run)), start, -1)
        said = next((run[start:end] for end in ends if run[start:end] in _MEANT), "")
        joint = "" if said or not is_behind_word else next((run[start:e] for e in ends if run[start:e] in _JOINTS), "")
        is_behind_word = bool(said or joint)
        yield "" if joint else _MEANT.get(said, run[start])
        start += len(said or joint) or 1
