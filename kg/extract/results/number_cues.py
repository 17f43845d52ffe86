"""Words around a number that speak for or against a result, or for a gain."""

import re

# The old value of a change: `40%에서 51%로`.
FROM = re.compile(
    r"(?:의\s\S+)?에서\s(?:최대\s|약\s|평균\s|무려\s|\S+\s)?[+-]?\d+(?:[.,]\d+)*\s?[^\s\d]{0,5}(?<!까지)로|\s?(?:→|->)\s?\d"
)
# The other way round: the number is the new value.
TO = re.compile(r"\d\s?[^\s\d]{0,8}(?:에서|→|->)\s?(?:최대\s|약\s|평균\s|무려\s)?[+-]?$")
LEVEL = re.compile(r"\s?(?:로|으로|까지|이?라는)\s")
SHARE_AFTER = re.compile(
    r"(?:의|만의|만|정도의|이상의|이하의|가량의|만을|만으로)?\s?(?:\S+\s)?"
    r"(?:데이터|토큰|샘플|라벨|레이블|이미지|비디오|영상|오디오|음성|학습|훈련|신뢰|희소|스파스|드롭|마스킹|길이|클립|동안|분량|"
    r"파라미터|매개변수|레이어|문제|확률|노래|사례|응답자|사용자|비용|크기|계산|연산|메모리|시간)"
)
SHARE_BEFORE = re.compile(r"(?:상위|하위|신뢰도|신뢰수준|학습률|초당|처음|마스킹|무작위로|매|단)\s?(?:약\s)?$")
ABOUT_BEFORE = re.compile(r"(최대|평균|약|각각|무려|최소|거의|이상|단|총|추가로|상대적으로)\s?$")
COUNTER = re.compile(
    r"\s?(?:여\s|여)?(?:개|명|가지|종|만|억|천|백|조|년|월|일|위|차원|층|단계|토큰|언어|파라미터|매개변수|번|회|장|건|곡|편|쌍|주|"
    r"대의|대\s|세대|인치|픽셀|프레임|비트|자리|시간|[BMKTk](?![A-Za-z])|shot|bit|GPU|steps?|step|D(?![A-Za-z])|k?m\b|Hz|kHz|"
    r"fps|[-–]?(?:shot|bit|step|way|hop))"
)
GAIN = re.compile(
    r"향상|개선|증가|감소|절감|높|낮|빠|단축|상승|줄|능가|적은|적게|우수|뛰어|앞서|앞선|하락|저하|더 |초과|가속|확장|"
    r"상회|절약|이점|이득|늘|얻|gain|improv|faster|reduc|큰|크게|작은|효율|성능 차|뒤처|격차|속도업|speedup|차이"
)
ABSOLUTE = re.compile(
    r"기록|달성|유지|(?:의|라는) (?:\S+ )?\S*(?:정확도|선호도|성공률|오류율|점수)(?:를|을|로)|"
    r"속도로|속도를 유지|수준|점수를|도달|성공률을|에 불과|얻었|획득|득점"
)
OVER_BEFORE = re.compile(r"(?:보다|대비|비해|비하여|비교\S*)\s(?:\S+\s){0,3}$")
CLAUSE_BREAK = re.compile(r"(?:며|고|지만|는데|하여|면서|했고|였고|나)(?=[,\s])|[;.](?=\s)")
# The number is what another one is compared with: `0.141과 비교`.
COMPARED = re.compile(
    r"\S{0,3}?(?:(?:과|와|에)\s?(?:\S+\s)?(?:비교|비해|비하)|보다|\s?대비|(?:을|를)\s(?:\S+\s){0,2}(?:능가|상회|초과|넘|웃))"
)
TOPIC = re.compile(r"([^\s(),]+?)[\"'”’)*]*(?:은|는|이|가)(?=[\s,])")
