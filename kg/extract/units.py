"""Units that make a number a result, and counters and words that make it none."""

# First match wins; the number stands right before it.
UNITS = (
    ("pp", r"\s?(?:\\?%\s?[pP](?![a-z])|\\?%\s?포인트|\\?%\s?점|퍼센트\s?포인트|pp\b|p\.p\.)"),
    ("%", r"\s?(?:\\?%|퍼센트)"),
    ("x", r"\s?(?:배(?!치|경|열|포|움|운|터)|[x×](?![A-Za-z0-9])(?!\s?\d))"),
    ("ms", r"\s?(?:ms\b|밀리초)"),
    ("tokens/s", r"\s?(?:tokens?/s(?:ec(?:ond)?)?|토큰/초)"),
    ("FPS", r"\s?(?:FPS|fps|프레임/초)"),
    ("dB", r"\s?dB"),
    ("s", r"\s?(?:초(?![고기점대과]|당)|seconds?\b|s(?![A-Za-z]))"),
    ("min", r"\s?(?:분(?!야|류|할|석|포|기|의)|minutes?\b)"),
    ("mm", r"\s?mm\b"),
    ("", r"\s?(?:점(?!의\s)|포인트|points?\b|mAP|mIoU|AP\d*\b|PSNR|BLEU)"),
)

# A share of something is no result, nor is the length or size that a unit of time or a ratio gives it.
NO_RESULT_AFTER = (
    r"(?:의|만의|만|정도의|이상의|이하의|가량의)?\s?(?:\S+\s)?"
    r"(?:데이터|데이터만|토큰|샘플|라벨|레이블|이미지|비디오|영상|오디오|음성|학습|훈련|신뢰|희소|스파스|드롭|마스킹|길이|클립|동안|분량|파라미터|매개변수|레이어|문제|확률|노래|사례|응답자|사용자)"
)
NO_RESULT_BEFORE = r"(?:상위|하위|신뢰도|신뢰수준|학습률|초당|처음|마스킹|무작위로|매)\s?(?:약\s)?$"

GAINS = (
    r"향상|개선|증가|감소|절감|높|낮|빠|단축|상승|줄|능가|적은|적게|우수|뛰어|앞서|앞선|"
    r"하락|저하|더 |초과|가속|확장|상회|절약|"
    r"이점|이득|늘|얻|gain|improv|faster|reduc|큰|크게|작은|효율|성능 차|뒤처|격차|속도업|speedup|차이"
)
# The number is a level that was reached: `76.2%의 정확도를`, `85%를 기록`.
ABSOLUTE = (
    r"기록|달성|유지|(?:의|라는) (?:\S+ )?\S*(?:정확도|선호도|성공률|오류율|점수)(?:를|을|로)|"
    r"속도로|속도를 유지|수준|점수를|도달|성공률을|에 불과|얻었|획득|득점"
)
