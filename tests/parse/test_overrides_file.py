"""The overrides file: what each table gives, and one line for each thing that does not fit."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.model.facts import BENCHMARK, METHOD, METRIC
from kg.model.overrides import (
    AUTHOR,
    NO_OVERRIDES,
    Different,
    Overrides,
    Rename,
    Same,
    Split,
    Team,
    Variant,
    contradictions,
    fold,
)
from kg.parse.overrides_file import parse_overrides, read_overrides

FULL = """# what we know
[same.method]
"LoRA" = ["Low-Rank Adaptation", "저랭크 적응"]
[same.author]
"Ada Lovelace" = ["Augusta Ada King"]
"김철수" = [
  "Chulsoo Kim",  # [not.a.header]
]
[different.benchmark]
"MATH" = ["MATH-500", "수학"]
[variant.method]
Vicuna = "LLaMA"
[split.author]
"Wei Wang" = { "2401.09417" = "hust", "2403.01234" = "ucla" }
[split.method."SSD"]
"2405.21060" = "duality"
'2401.00001' = "검출_1"
[team.author]
"Qwen" = true
"Meta Lee" = false
[rename.method]
"llama2" = "LLaMA 2"
"""


def parse(*lines: str) -> Overrides:
    return parse_overrides("\n".join(lines), "o.toml")


def message(*lines: str) -> str:
    with pytest.raises(UsageError) as caught:
        parse(*lines)
    return str(caught.value)


def test_each_table_gives_records_with_label_and_line() -> None:
    assert parse_overrides(FULL, "o.toml") == Overrides(
        same=(
            Same(METHOD, ("LoRA", "Low-Rank Adaptation", "저랭크 적응"), 3),
            Same(AUTHOR, ("Ada Lovelace", "Augusta Ada King"), 5),
            Same(AUTHOR, ("김철수", "Chulsoo Kim"), 6),
        ),
        different=(Different(BENCHMARK, ("MATH", "MATH-500"), 10), Different(BENCHMARK, ("MATH", "수학"), 10)),
        variants=(Variant(METHOD, "Vicuna", "LLaMA", 12),),
        splits=(
            Split(AUTHOR, "Wei Wang", "2401.09417", "hust", 14),
            Split(AUTHOR, "Wei Wang", "2403.01234", "ucla", 14),
            Split(METHOD, "SSD", "2405.21060", "duality", 16),
            Split(METHOD, "SSD", "2401.00001", "검출_1", 17),
        ),
        teams=(Team(AUTHOR, "Qwen", True, 19), Team(AUTHOR, "Meta Lee", False, 20)),  # noqa: FBT003 the record's value
        renames=(Rename(METHOD, "llama2", "LLaMA 2", 22),),
        source="o.toml",
        text=FULL,
    )


def test_a_file_is_read_with_or_without_a_byte_order_mark_and_with_any_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "이름.toml"
    path.write_bytes(b"\xef\xbb\xbf" + FULL.replace("\n", "\r\n").encode())
    read = read_overrides(path)
    assert read.source == path.as_posix()
    assert read.splits == parse_overrides(FULL, "").splits
    assert parse_overrides(read.text, read.source) == read


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[same.method]\n[team]\n"])
def test_a_file_may_say_nothing(text: str) -> None:
    assert parse_overrides(text, "o.toml").is_empty
    assert NO_OVERRIDES.is_empty
    assert parse_overrides("", "") == NO_OVERRIDES
    assert not parse_overrides(FULL, "o.toml").is_empty


def test_what_is_said_of_one_label_can_be_taken_apart() -> None:
    overrides = parse_overrides(FULL, "o.toml")
    own = overrides.of(AUTHOR)
    assert (len(own.same), len(own.different), len(own.splits), len(own.teams), len(own.renames)) == (2, 0, 2, 2, 0)
    assert overrides.of(METRIC).is_empty


def test_the_first_name_leads_all_that_lines_join() -> None:
    overrides = parse("[same.method]", '"B" = ["C"]', '"A" = ["b", "D d"]', '"X" = ["x", "Y"]', '"x" = ["Z"]')
    assert overrides.leads(METHOD) == {"a": "A", "b": "A", "c": "A", "dd": "A", "x": "X", "y": "X", "z": "X"}
    assert overrides.leads(AUTHOR) == {}


def test_names_have_the_key_of_their_label() -> None:
    assert fold(AUTHOR, "Jürgen  Müller-Lee") == "jurgen mullerlee"
    assert fold(METHOD, "Low-Rank 적응") == "lowrank적응"


@pytest.mark.parametrize(
    "text",
    [
        '[same.method]\n\n"A" = ["B"]\n"C" = ["D"]',
        "'same'.task = {A = ['B'],'x]' = ['y'] }\nsame . method . C = ['D']",
        """["same" . method] # [same.task]\n"A" = [\"\"\"\n[x]\nC = 1\\\"\"\"\"\", '''\nC = 1''']\n"\\u0043" = ["D"]""",
        '[same]\nmethod.A = [\n  "B",\n]\nmethod.C = ["D"]',
        "[same.task]\nC = ['q']\n[same.method]\nA = [\n'x', 'same',\n'B=C' ]\nC = ['D']",
    ],
)
def test_a_record_has_the_line_of_its_key(text: str) -> None:
    line = next(same.line for same in parse_overrides(text, "o.toml").same if same.names == ("C", "D"))
    assert line == text.count("\n") + 1


def test_errors_in_inline_tables_and_lists_have_the_line_of_the_nearest_key() -> None:
    assert message("[split]", "", 'author = { "A" = { "1" = "a", "2" = "" } }').startswith("o.toml:3: '' is no tag")
    assert message("[same.task]", '"A" = ["B"]', '"C" = [', ' "D",', " 1]").startswith("o.toml:3: [same.task] 'C': a")
    assert message("x = 1", "[[same]]").startswith("o.toml:1: no table is named 'x'; there are same, different,")
    assert message("# a list", "[[same]]", "x = [[", "['a'],", "]]").startswith("o.toml:2: [same]: a list instead of")


# The lines of a file, the line of the error, and how its message begins.
ERRORS = {
    "not TOML": (["[same.method]", "low rank = ['LoRA']"], 2, "not TOML: Expected '=' after a key"),
    "not closed": (["[same.method]", "A = ['B'", ""], 3, "not TOML: Unclosed array"),
    "a name twice": (["[team.author]", "A = true", "A = true"], 3, "not TOML: Cannot overwrite a value"),
    "a number of too many digits": (["x = " + "9" * 5000], 1, "not TOML: a number of too many digits;"),
    "nested too deeply": (["", "x = " + "[" * 10_000], 1, "nested too deeply"),
    "unknown table": (["[split.task]", "[varant.task]"], 2, "no table is named 'varant'; did you mean 'variant'? th"),
    "unknown label": (["", "[same.Methods]"], 2, "[same] has no label 'Methods'; did you mean 'method'? there are met"),
    "no label": (["[same]", '"LoRA" = ["X"]'], 2, "[same] has no label 'LoRA'; there are method, benchmark, task, "),
    "team of a method": (["[team.method]"], 1, "[team] has no label 'method'; there are author"),
    "table that is none": (["", "same = 3"], 2, "[same]: a number instead of a table; write it as in "),
    "label that is no table": (["[same]", "task = true"], 2, "[same.task]: true or false instead of a table"),
    "same of a text": (["[same.task]", "A = 'B'"], 2, "[same.task] 'A': a text instead of a list; write it as in \"Lo"),
    "different of a table": (["[different.task]", "A.b = 'B'"], 2, "[different.task] 'A': a table instead of a list"),
    "different of a number": (["[different.task]", "A = [2.5]"], 2, "[different.task] 'A': a number instead of a text"),
    "variant of a list": (["[variant.metric]", "A = ['B']"], 2, "[variant.metric] 'A': a list instead of a text"),
    "split without papers": (["[split.task]", "A = 'x'"], 2, "[split.task] 'A': a text instead of a table"),
    "split by a date": (["[split.task]", "A = {p = 2024-01-01}"], 2, "[split.task] 'A' 'p': a date or time instead of"),
    "paper without quotes": (["[split.task]", "A = {2401.1 = 'x'}"], 2, "[split.task] 'A' '2401': a table instead of"),
    "team of a text": (["[team.author]", "A = 'true'"], 2, "[team.author] 'A': a text instead of true or false"),
    "team of a number": (["[team.author]", "A = 1"], 2, "[team.author] 'A': a number instead of true or false"),
    "empty list": (["[same.task]", "A = []"], 2, "[same.task] 'A' is empty; write it as in"),
    "empty split": (["[split.task]", "A = {}"], 2, "[split.task] 'A' is empty; write it as in"),
    "empty name": (["[team.author]", '"" = true'], 2, "'' is no name"),
    "name of hyphens": (["[same.task]", '"A" = ["B", "- -"]'], 2, "'- -' is no name: nothing is left"),
    "author of periods": (["[different.author]", '"A" = ["."]'], 2, "'.' is no name"),
    "empty new name": (["[rename.method]", 'A = ""'], 2, "'' is no name"),
    "empty paper": (["[split.task]", 'A = {" " = "x"}'], 2, "'A' has a paper without id"),
    "empty tag": (["[split.task]", 'A = {"1" = ""}'], 2, "'' is no tag; write one of letters, digits, hyphens and u"),
    "tag with a space": (["[split.task]", 'A = {"1" = "a b"}'], 2, "'a b' is no tag"),
    "tag with a line end": (["[split.task]", 'A = {"1" = "a\\n"}'], 2, r"'a\n' is no tag"),
    "different spellings": (
        ["[different.method]", '"LoRA" = ["DoRA", "Lo-Ra"]'],
        2,
        "'LoRA' and 'Lo-Ra' are spellings of one name; say under [split.method] which is meant on which paper",
    ),
    "spellings of an author": (["[different.author]", "'Jö B' = ['Jo B.']"], 2, "'Jö B' and 'Jo B.' are spellings of"),
    "same and different": (
        ["[different.method]", '"A" = ["B"]', "[same.method]", '"b" = ["a", "x"]', '"y" = ["z"]'],
        2,
        "'A' and 'B' are one thing by `same` (line 4); take one of the two out",
    ),
    "same by way of others and different": (
        ["[same.task]", '"A" = ["B"]', '"B" = ["C"]', '"C" = ["가"]', "[different.task]", '"가" = ["a"]'],
        6,
        "'가' and 'a' are one thing by `same` (line 2, 3, 4)",
    ),
    "two that lead": (
        ["[same.task]", '"A" = ["B"]', '"C" = ["B"]'],
        3,
        "'C' leads what 'A' leads by line 2; write all names of the thing in one line",
    ),
    "each leads the other": (["[same.task]", '"A" = ["B"]', '"B" = ["A"]'], 3, "'B' leads what 'A' leads by line 2"),
    "variant of its own spelling": (["[variant.method]", '"LoRA" = "lora"'], 2, "'LoRA' is a variant of itself, 'lor"),
    "variant of the same": (["[same.method]", "A = ['B']", "[variant.method]", "B = 'A'"], 4, "'B' is a variant of it"),
    "circle of variants": (
        ["[variant.metric]", '"A" = "B"', '"C" = "D"', '"B" = "C"', '"D" = "a"'],
        5,
        "'D' is a variant of 'a', but 'a' is a variant of 'D' (line 2, 4, 3); break the circle",
    ),
    "two parents": (
        ["[variant.method]", '"Vicuna" = "LLaMA"', '"vicuna" = "Alpaca"'],
        3,
        "'vicuna' is a variant of 'Alpaca', but 'Vicuna' is a variant of 'LLaMA' by line 2; take one of the two out",
    ),
    "parents": (["[variant.method]", "A='P'", "B='Q'", "[same.method]", "A=['B']"], 3, "'B' is a variant of 'Q', but"),
    "tags": (["[split.task]", "A={1='x'}", "B={1='y'}", "[same.task]", "A=['B']"], 3, "'B' is 'y' on '1', but 'A' is "),
    "two new names": (
        ["[rename.method]", '"llama2" = "LLaMA 2"', '"LLaMA-2" = "Llama2"'],
        3,
        "'LLaMA-2' is shown as 'Llama2', but 'llama2' is shown as 'LLaMA 2' by line 2; take",
    ),
    "team and person": (["[team.author]", "Qw = true", "QW = false"], 3, "'QW' is a person, but 'Qw' is a team by lin"),
    "two tags on one paper": (
        ["[split.method]", '"SSD" = {"1" = "a", "2" = "b"}', '"ssd" = {"2" = "c"}'],
        3,
        "'ssd' is 'c' on '2', but 'SSD' is 'b' on '2' by line 2; take one of the two out",
    ),
}


@pytest.mark.parametrize(("lines", "line", "beginning"), ERRORS.values(), ids=ERRORS)
def test_what_does_not_fit_is_said_in_one_line_with_its_place(lines: list[str], line: int, beginning: str) -> None:
    said = message(*lines)
    assert said.startswith(f"o.toml:{line}: {beginning}")
    assert len(said.splitlines()) == 1
    assert "; " in said


# Said twice, or of things that are not the same, and therefore no contradiction.
HARMLESS = [
    ["[same.method]", '"LoRA" = ["lora", "LoRA"]'],
    ["[same.method]", '"A" = ["B"]', "[different.task]", '"A" = ["B"]', "[different.author]", '"A" = ["B"]'],
    ["[different.author]", '"Wei Wang" = ["Wei Wang@hust"]'],
    ["[variant.method]", '"A" = "B"', '"a" = "b"', '"B" = "C"', "[variant.metric]", '"B" = "A"'],
    ["[rename.task]", '"x-y" = "XY"', '"XY" = "XY"'],
    ["[team.author]", '"Qwen" = true', '"QWEN" = true'],
    ["[split.method]", '"SSD" = {"1" = "a"}', '"ssd" = {"1" = "a", "2" = "b"}'],
    ["[same.method]", '"A" = ["B"]', "[split.method]", '"A" = {"1" = "x"}', '"B" = {"2" = "y"}'],
]


@pytest.mark.parametrize("lines", HARMLESS)
def test_what_agrees_is_no_contradiction(lines: list[str]) -> None:
    assert not parse(*lines).is_empty


def test_all_contradictions_can_be_told() -> None:
    variants = tuple(Variant(METHOD, name, parent, 1) for name, parent in map(tuple, ["AB", "BC", "CA", "AC", "BB"]))
    assert len(list(contradictions(Overrides(variants=variants)))) == 4


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=re.escape("none.toml: no such file; give the path of")):
        read_overrides(tmp_path / "none.toml")
    with pytest.raises(UsageError, match="cannot be opened"):
        read_overrides(tmp_path)
    path = tmp_path / "a.toml"
    path.write_bytes(b"# one\n# \xff\n")
    with pytest.raises(UsageError, match=re.escape("a.toml:2: not UTF-8 (byte 8); save the file as UTF-8")):
        read_overrides(path)


_PIECES = st.sampled_from(
    """[ ] { } = , . \n " ' # \\ \t same different variant split team rename method author task [same.method]
    [split.author] [variant.method] [different.method] [team.author] A "A" 'b' "가나" ["B"] ["a","b"] {"1"="x"} true 1.5
    A=["B"] B=["A"] A="B" B="a" 2024-01-01 -inf nan \"\"\" ''' 0x1F""".split(" ")
)
_LABEL = st.sampled_from(["method", "author", "metric"])
_NAME = st.sampled_from(["'A'", "'a'", "'B'", "'b-'", "'C'", "' '", "'가'"])
_VALUE = _NAME | st.lists(_NAME, max_size=2).map(lambda names: f"[{','.join(names)}]") | st.sampled_from(["true", "{}"])
_VALUES = _VALUE | st.lists(st.sampled_from(["'1'='x'", "2='y'", "' '='z'"]), max_size=2, unique=True).map(
    lambda pairs: f"{{{','.join(pairs)}}}"
)
_KEYS = st.tuples(st.sampled_from(["same", "different", "variant", "split", "team", "rename"]), _LABEL, _NAME)
_LINES = st.builds(lambda path, value: f"{'.'.join(path)} = {value}", _KEYS, _VALUES)


def outcome(text: str) -> Overrides | str:
    try:
        return parse_overrides(text, "o.toml")
    except UsageError as error:
        return str(error)


@given(st.text() | st.lists(_PIECES).map("".join) | st.lists(_PIECES).map(" ".join) | st.lists(_LINES).map("\n".join))
@example("x = " + "{a = " * 5_000)
@example("same.method." + ".".join("a" * 2_000) + " = 1")
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    read = outcome(text)
    if isinstance(read, str):
        assert re.match(r"o\.toml:[1-9]\d*: ", read)
        assert len(read.splitlines()) == 1
    else:
        assert parse_overrides(read.text, read.source) == read
        assert list(contradictions(read)) == []
