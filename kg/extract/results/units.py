"""Units of numbers, and the words for small numbers before 배."""

import re

# First match wins; the number stands right before it.
UNITS = (
    ("pp", r"\s?(?:\\?%\s?[pP](?![a-z])|\\?%\s?포인트|\\?%\s?점|퍼센트\s?포인트|pp(?![A-Za-z])|p\.p\.)"),
    ("%", r"\s?(?:\\?%|퍼센트|프로(?=[의로가\s]))"),
    ("x", r"\s?(?:배(?!치|경|열|포|움|운|터|우|송|제)|[x×X](?![A-Za-z0-9])(?!\s?\d)|\\times)"),
    ("ms", r"\s?(?:ms(?![A-Za-z])|밀리초)"),
    ("tokens/s", r"\s?(?:tokens?/s(?:ec(?:ond)?)?|토큰/초|토큰/s)"),
    ("FPS", r"\s?(?:FPS|fps|프레임/초)"),
    ("dB", r"\s?dB"),
    ("GB", r"\s?(?:GB|기가바이트)"),
    ("MB", r"\s?MB"),
    ("s", r"\s?(?:초(?![고기점대과]|당)|seconds?(?![A-Za-z])|s(?![A-Za-z]))"),
    ("min", r"\s?(?:분(?!야|류|할|석|포|기|의)|minutes?(?![A-Za-z]))"),
    ("h", r"\s?(?:시간|hours?(?![A-Za-z]))"),
    ("mm", r"\s?mm(?![A-Za-z])"),
    ("", r"\s?(?:점(?!의\s)|포인트|points?(?![A-Za-z])|mAP|mIoU|AP\d*(?![A-Za-z])|PSNR|BLEU)"),
)
# One group for each unit, in the order of the table.
UNIT = re.compile("|".join(f"({pattern})" for _, pattern in UNITS))
BARE = len(UNITS)

NUMERALS = {"두": 2.0, "세": 3.0, "네": 4.0, "다섯": 5.0, "여섯": 6.0, "열": 10.0}
