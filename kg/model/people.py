"""Names of people and teams: the key that a name is known by, whether it is a team's, and when it is marked."""

import re
import unicodedata

MARKED = 0.5  # homonym_score: from here on a name is marked as one that may stand for several people
# Letters that NFKD leaves whole though readers take them for the plain ones.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th"}
)
_DROPPED = re.compile(r"[.\-‐-―·]+")
_TEAMS = "team teams lab labs research group consortium community collaboration contributors project".split()
_TEAM = re.compile(rf"(?:teams?|\b(?:{'|'.join(_TEAMS[2:])}))$", re.IGNORECASE)
_AI = re.compile(r"(?:\S+-)?AI\d*")
_BRAND = re.compile(r"[a-z][A-Z]|[A-Z]{3}|^[A-Z]{2,}-")
_ORGANISATIONS = frozenset(
    "adobe alibaba amazon anthropic apple baichuan baidu bigcode bigscience bytedance cohere deepmind deepseek "
    "google huggingface ibm intel kakao meta microsoft mistral moonshot naver nvidia openbmb qwen salesforce "
    "samsung snowflake tencent upstage".split()
)


def name_key(name: str) -> str:
    """The id of an author: case and diacritics folded, hyphens and periods removed, white space collapsed."""
    if name.isascii():  # nine of ten names, and a large corpus has a hundred thousand
        return " ".join(name.lower().replace(".", "").replace("-", "").split())
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    letters = "".join(c for c in apart if not unicodedata.combining(c)).translate(_PLAIN)
    words = " ".join(_DROPPED.sub("", letters).split())
    return unicodedata.normalize("NFKC", words)  # Hangul syllables, taken apart above


def is_team(name: str) -> bool:
    """Whether a name is a team's or an organisation's (Gemma Team, DeepSeek-AI, OpenAI, LG AI Research)."""
    words = name.split()
    if name.casefold().endswith(tuple(_TEAMS)) and _TEAM.search(name):
        return True
    if "AI" in name and any(_AI.fullmatch(word) for word in words):
        return True
    return len(words) == 1 and (words[0].casefold() in _ORGANISATIONS or _BRAND.search(words[0]) is not None)
