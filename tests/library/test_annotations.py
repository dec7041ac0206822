"""The fixes of SQA190 and SQA196 held against the installed SQLAlchemy: tables and mappers stay as they were, and a
type's values in Python are what the catalog says."""

from __future__ import annotations

import importlib
import re
import sys
import types
from collections.abc import Iterator
from typing import Any

import pytest

sa = pytest.importorskip("sqlalchemy")

from flake8_sqla20.catalog.python_types import NUMBERS, PYTHON_TYPES  # noqa: E402
from flake8_sqla20.fixer import FIXED  # noqa: E402
from tests.fix.test_samples import PRELUDE, Sample, fixed, samples  # noqa: E402

RELEASE = ".".join(sa.__version__.split(".")[:2])
pytestmark = [
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(RELEASE < "2.0", reason="1.4 has no mapped_column()"),
]
BASE = "Base = declarative_base()"
SLUGS = ("mapping.untyped_mapping", "mapping.unmapped_annotation")
NEEDED = "from sqlalchemy.orm import Mapped, mapped_column\n"
SAMPLES = {name: each for name, each in samples() if each.slug in SLUGS and each.status == "unsafe"}
DIALECTS = ("postgresql", "mysql", "mssql", "oracle", "sqlite")


def told(code: str) -> dict[str, Any]:
    """The tables that code declares, and what its mappers make of the attributes."""
    module = types.ModuleType("sample")
    sys.modules[module.__name__] = module
    try:
        exec(compile(code, "sample.py", "exec", dont_inherit=True), module.__dict__)
        module.__dict__["Base"].registry.configure()
        mappers = sorted(module.__dict__["Base"].registry.mappers, key=str)
        return {
            "tables": {name: list(described(table)) for name, table in mappers[0].local_table.metadata.tables.items()},
            "mappers": {str(each): sorted(attributes(each)) for each in mappers},
        }
    finally:
        module.__dict__["session"].close()
        module.__dict__["engine"].dispose()
        del sys.modules[module.__name__]


def described(table: Any) -> Iterator[str]:
    yield str(sa.schema.CreateTable(table))
    yield from sorted(f"{each.name} {each.unique} {[*map(str, each.expressions)]}" for each in table.indexes)
    for column in table.c:
        yield f"{column.key} {column.type!r} {column.nullable} {column.primary_key} {column.default}"


def attributes(mapper: Any) -> Iterator[str]:
    for each in mapper.iterate_properties:
        parts = [each.key]
        if each in mapper.relationships:
            made = each.collection_class or list
            made = list if made is list or not isinstance(made, type) else made
            parts += [each.uselist, each.direction, each.lazy, each.mapper, each.primaryjoin, made.__name__]
        elif each in mapper.column_attrs:
            parts += [*each.columns, each.deferred]
        yield " ".join(map(str, parts))


@pytest.mark.parametrize("future", ["", "from __future__ import annotations\n"], ids=["evaluated", "postponed"])
@pytest.mark.parametrize("sample", list(SAMPLES.values()), ids=list(SAMPLES))
def test_fixed_models_are_what_they_were(sample: Sample, future: str) -> None:
    result, repairs = fixed(f"{future}{PRELUDE}\n{sample.legacy}", sample, RELEASE, unsafe=True)
    assert {each.status for each in repairs} == {FIXED}, repairs
    allowed = f"{BASE}\nBase.__allow_unmapped__ = True"
    assert told(result) == told(f"{future}{PRELUDE.replace(BASE, allowed)}\n{NEEDED}{runnable(sample.legacy)}")


def runnable(code: str) -> str:
    """Code without the annotations of a mixin, for which 2.0 raises whatever is allowed."""
    return re.sub(r"(class Stamped:\n    at): .+? =", r"\1 =", code)


def named(name: str) -> Iterator[Any]:
    """The types of a name, SQLAlchemy's own or those of a dialect; all that agree in it where it has no dialect."""
    dialect, _, last = name.rpartition(".")
    for module in (dialect,) if dialect else ("", *DIALECTS):
        found = importlib.import_module(f"sqlalchemy.dialects.{module}" if module else "sqlalchemy.types")
        if hasattr(found, last) and (dialect or f"{module}.{last}" not in {**PYTHON_TYPES, **NUMBERS}):
            yield getattr(found, last)()


@pytest.mark.parametrize("name", [*PYTHON_TYPES, *NUMBERS])
def test_values_of_types_are_what_the_catalog_says(name: str) -> None:
    expected = PYTHON_TYPES.get(name) or ("decimal.Decimal" if NUMBERS[name] else "builtins.float")
    found = list(named(name))
    assert found or RELEASE < "2.1" or name == "CITEXT"
    for each in found:
        if not (name == "TIMESTAMP" and type(each).__module__.endswith("mssql.base")):
            assert f"{each.python_type.__module__}.{each.python_type.__qualname__}" == expected
