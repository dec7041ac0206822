"""A project of a size to be named, as teams write them: a package for each part of a business, and its tests.

Each part has models, schemas, a repository, services, routers, tasks, commands and more; the tests have fixtures,
factories and a module for each. The modules import one another by absolute and relative names, through packages that
re-export and through stars. The code is of SQLAlchemy 1.3 to 1.4. The same size gives the same project.
"""

from __future__ import annotations

import pathlib
import random
from collections.abc import Iterator

_WORDS = """
account address agent asset batch booking branch budget campaign carrier cart category charge claim client contact
contract coupon course delivery deposit device discount document driver event expense feature folder group guest
holiday image incident invoice item journal label lease ledger lesson license listing location machine manager meeting
member message meter module note notice offer office order outlet parcel partner patient payment permit person phase
plan player policy price product profile project provider purchase quote ranking reading receipt record refund region
rental report request reserve return review reward role room route rule sample schedule score season seat section
segment seller sensor service session_log shift shipment signal site skill slot source sponsor stage station
status_note stock storage store student subject supplier survey system table_plan target task_list tax team tenant
ticket tool topic tour trade trip unit_price user vehicle vendor venue visit voucher wallet warehouse warranty watch
window_seat worker workshop zone
"""
_NOUNS = _WORDS.split()
_COLUMNS = ("code", "label", "state", "amount", "quantity", "notes", "position", "priority", "reference", "color")
_TYPES = {"amount": "Numeric(12, 2)", "quantity": "Integer", "position": "Integer", "priority": "Integer"}

_TEMPLATES = pathlib.Path(__file__).with_name("templates")


def _templates(folder: str) -> dict[str, str]:
    """The files of a folder of templates: the path of what is made of each -> its text."""
    root = _TEMPLATES / folder
    return {
        path.relative_to(root).as_posix().removesuffix(".txt"): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*.txt"))
    }


_SHARED = _templates("shared")
# {n} is the part's noun, {N} its class; {o} and {O} are those of the part before it.
_PART, _TESTS = _templates("part"), _templates("tests")
_SHARE = len(_PART) + len(_TESTS)


def write_project(directory: pathlib.Path, files: int = 1000) -> int:
    """Write a project of about so many files (no fewer, less than a part more) into an empty directory, with an empty
    configuration of flake8 beside it; how many files there are. Raises ValueError for more than the nouns suffice
    for, OSError where it cannot write."""
    parts = -(-(files - len(_SHARED)) // _SHARE)
    if parts > len(_NOUNS):
        raise ValueError(f"at most {len(_SHARED) + len(_NOUNS) * _SHARE} files")
    contents = dict(_SHARED)
    for number in range(parts):
        contents |= dict(_part(number))
        contents["app/models.py"] += f"from app.{_NOUNS[number]}.models import *\n"
    for name, text in contents.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.rstrip("\n") + "\n" if text else "", encoding="utf-8")
    (directory / ".flake8").write_text("[flake8]\nmax-line-length = 120\n", encoding="utf-8")
    return len(contents)


def _part(number: int) -> Iterator[tuple[str, str]]:
    """The files of one part and of its tests, each with its text."""
    chance = random.Random(number)
    noun, other = _NOUNS[number], _NOUNS[max(number - 1, 0)]
    texts = [each for each in _COLUMNS if each not in _TYPES]
    first, second = chance.sample(texts, 2)
    columns = [first, second, *(each for each in _COLUMNS if each not in (first, second) and chance.random() < 0.6)]
    values = {
        "n": noun,
        "N": _class(noun),
        "table": _class(noun).lower(),
        "o": other,
        "O": _class(other),
        "o_table": _class(other).lower(),
        "first": first,
        "second": second,
        "columns": "\n".join(f"    {each} = Column({_TYPES.get(each, 'String(100)')})" for each in columns),
        "pairs": ", ".join(f'"{each}": self.{each}' for each in columns[:4]),
        "fields": "\n".join(f"    {each}: str | None = None" for each in columns),
        "given": ", ".join(f"{noun}.{each}" for each in columns),
        "checks": "\n".join(
            f"        if self.{each} is not None and len(str(self.{each})) > 100:\n"
            f'            raise ValueError("{each} is too long")'
            for each in columns
        ),
        "limits": ", ".join(f'"{each}": {chance.randrange(1000)}' for each in columns),
        "finders": "\n".join(
            f"    def by_{each}(self, {each}):\n"
            f"        return self.query().filter(and_({_class(noun)}.{each} == {each})).all()\n"
            for each in columns
        ),
        "workers": "\n".join(
            f"    def change_{each}(self, ident, {each}):\n"
            f'        """Set the {each} and tell who listens."""\n'
            "        with session_scope() as session:\n"
            f"            {noun} = {_class(noun)}Repository(session).get(ident)\n"
            f"            if {noun} is None:\n"
            "                raise NotFound(ident)\n"
            f"            previous = {noun}.{each}\n"
            f"            {noun}.{each} = {each}\n"
            f'        if previous != {each}:\n            events.changed("{noun}.{each}", ident)\n'
            f"        return previous\n"
            for each in columns
        ),
        "handlers": "\n".join(
            f'\n@router.route("/<ident>/{each}", method="PUT")\n'
            f"def put_{each}(request, ident):\n"
            f'    return {{"previous": service.change_{each}(ident, request["{each}"])}}\n'
            for each in columns
        ),
        "formats": "\n\n".join(
            f'def {each}_of({noun}, default=""):\n    value = {noun}.{each}\n'
            "    if value is None:\n        return default\n    return str(value).strip()\n"
            for each in columns
        ),
        "cases": "\n".join(
            f"\ndef test_{each}(session, {noun}):\n    {noun}.{each} = 1\n    session.flush()\n"
            f"    session.expire({noun})\n"
            f"    assert session.query({_class(noun)}).filter_by({each}={noun}.{each}).first() is {noun}\n"
            for each in columns
        ),
    }
    for folder, templates in ((f"app/{noun}", _PART), (f"tests/{noun}", _TESTS)):
        for name, template in templates.items():
            yield f"{folder}/{name}", template.format_map(values)


def _class(noun: str) -> str:
    """`TablePlan` of `table_plan`."""
    return "".join(word.capitalize() for word in noun.split("_"))
