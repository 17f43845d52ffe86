"""Small digests for tests of builds, drawn from few papers, people and names so that they meet."""

from hypothesis import strategies as st

DATES = ("2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04")
_PAPERS = ("2401.00001", "2401.00002", "2312.00003", "2401.00004")
_TITLES = ("Vim: A Paper", "A Paper on Images", "SSD: State Space Duality", "SSD: A Detector")
_PEOPLE = ("Ada Lovelace", "Alan Turing", "Grace Hopper", "김 철수", "Gemma Team", "GRACE HOPPER")
_TEXTS = (
    "Vision Mamba(Vim)를 제안하고 ImageNet에서 정확도 76.1%를 기록했습니다.",
    "Vim은 DeiT보다 2.8배 빠릅니다. COCO에서도 평가했습니다.",
    "State Space Duality(SSD)는 Mamba를 바탕으로 합니다.",
    "LoRA(Low-Rank Adaptation)로 LLaMA-7B를 GSM8K에서 미세 조정했습니다.",
    "코드는 https://github.com/example/vim 에 있습니다.",
    "MMLU와 GSM8K에서 GPT-4를 5.2% 앞섭니다.",
)
BROKEN = b"## Daily Papers (2024-01-01)\n\xff\xfe"


@st.composite
def _entries(draw: st.DrawFn) -> str:
    lines = [f"### [{draw(st.sampled_from(_TITLES))}](https://arxiv.org/abs/{draw(st.sampled_from(_PAPERS))})"]
    if draw(st.booleans()):
        lines.append(f"Vote: {draw(st.integers(0, 9))}")
    lines.append("Authors: " + ", ".join(draw(st.lists(st.sampled_from(_PEOPLE), max_size=3, unique=True))))
    lines += [f"- {text}" for text in draw(st.lists(st.sampled_from(_TEXTS), max_size=2, unique=True))]
    return "\n\n".join(lines)


@st.composite
def contents(draw: st.DrawFn) -> bytes:
    """A file with one digest, seldom with two, with none, or with something that cannot be read."""
    if draw(st.integers(0, 19)) == 0:
        return BROKEN
    parts = []
    for date in draw(st.lists(st.sampled_from(DATES), min_size=1, max_size=2, unique=True)):
        entries = draw(st.lists(_entries(), min_size=draw(st.sampled_from([0, 1, 1, 1])), max_size=2))
        parts += [f"## Daily Papers ({date})", *entries]
    if draw(st.integers(0, 9)) == 0:
        parts.append("### A heading without a link")
    return "\n\n".join(parts).encode()
