"""What the user gives for parameters, as the values that a statement takes."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from kg.errors import UsageError
from kg.query.files import NamedQuery, Parameter
from kg.query.names import LOOKED_UP, resolve
from kg.store import Store
from kg.store.protocol import Value

_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_CONVERTERS: Mapping[str, Callable[[str], Value]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": lambda text: _TRUTH[text.casefold()],
    "date": lambda text: _strictly(text, "%Y-%m-%d"),
    "month": lambda text: _strictly(text, "%Y-%m"),
}


def bind(query: NamedQuery, given: Mapping[str, str], store: Store) -> dict[str, Value]:
    """A value for every parameter of the query, defaults put in, names looked up in the graph.

    Raises UsageError that names a missing or unknown parameter, or a value that does not fit.
    """
    names = [parameter.name for parameter in query.parameters]
    unknown = [name for name in given if name not in names]
    if unknown:
        takes = f"it takes {', '.join(names)}" if names else "it takes none"
        raise UsageError(f"query {query.name} has no parameter {unknown[0]!r}; {takes}")
    return {parameter.name: _value(query, parameter, given, store) for parameter in query.parameters}


def parse_assignments(words: list[str]) -> dict[str, str]:
    """`key=value` words to a mapping (`key:=value` keeps the colon); raises UsageError for another form."""
    given = {}
    for word in words:
        name, separator, value = word.partition("=")
        if not separator or not re.fullmatch(r"\w+:?", name):
            raise UsageError(f"{word!r} is no parameter; write name=value")
        given[name] = value
    return given


def _value(query: NamedQuery, parameter: Parameter, given: Mapping[str, str], store: Store) -> Value:
    text = given.get(parameter.name, parameter.default)
    if text is None:
        raise UsageError(f"query {query.name} needs {parameter.name}=... ({parameter.kind}: {parameter.about})")
    if parameter.kind in LOOKED_UP:
        return resolve(store, parameter.kind, text)
    try:
        return _CONVERTERS[parameter.kind](text)
    except (ValueError, KeyError) as error:
        wanted = {"date": "date as YYYY-MM-DD", "month": "month as YYYY-MM"}.get(parameter.kind, parameter.kind)
        raise UsageError(f"{parameter.name}={text}: not a {wanted}") from error


def _strictly(text: str, form: str) -> str:
    """A date or month in the one form that the graph has: digits filled up with zeros."""
    found = datetime.strptime(text, form).strftime(form)
    if found != text:
        raise ValueError(text)
    return text
