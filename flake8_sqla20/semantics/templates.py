"""Templates of `%` and of `str.format`: the literal text in them and the fields that take values.

Source: "printf-style String Formatting" and "Format String Syntax" in the documentation of Python's library.
"""

from __future__ import annotations

import re
from string import Formatter
from typing import NamedTuple

_NUMERIC_SPEC = re.compile(r"[^%]*[bcdeEfFgGnoxXi]$")
_CONVERSION = re.compile(r"%(?:\((\w+)\))?[-#0 +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[hlL]?([diouxXeEfFgGcrsa%])")


class Field(NamedTuple):
    """The literal text before a field, the key of what it takes (its number, or its name; None after the last field),
    and whether that is a number."""

    before: str
    key: str | None
    is_number: bool = False


def percent_fields(template: str | None) -> list[Field]:
    """The fields of a template of `%`; what `%d` and its like take is a number. Empty where it is not known."""
    fields: list[Field] = []
    end = counted = 0
    for match in _CONVERSION.finditer(template) if template is not None else ():
        before, end = match.string[end : match.start()], match.end()
        if match[2] == "%":
            fields.append(Field(f"{before}%", None))
            continue
        fields.append(Field(before, match[1] or str(counted), match[2] not in "rsac"))
        counted += 1
    return [*fields, Field(template[end:], None)] if template is not None else []


def brace_fields(template: str | None) -> list[Field]:
    """The fields of a format string. Empty where it is not known, or none."""
    fields: list[Field] = []
    counted = 0
    try:
        for before, name, spec, _ in Formatter().parse(template) if template is not None else ():
            if name is None:
                fields.append(Field(before, None))
                continue
            key = re.split(r"[.\[]", name, maxsplit=1)[0]  # of `name.attribute`, of `name[0]`
            fields.append(Field(before, key or str(counted), is_number(spec or "")))
            counted += not key
    except ValueError:
        return []
    return fields


def is_number(spec: str) -> bool:
    """Whether a format specification (`d`, `.2f`) takes nothing but numbers."""
    return bool(_NUMERIC_SPEC.match(spec))
