"""What the installed SQLAlchemy does with the cells of the catalogue, line by line.

`python -m tests.library.catalogue_runs` reads cells from standard input and writes what they did, as JSON. Each run is
a process of its own, forked from one that has only run the prelude: listeners, caches and warnings that are given once
stay in it. A line that raises is taken out, and the cell runs again without it.
"""

from __future__ import annotations

import ast
import asyncio
import importlib.util
import inspect
import json
import multiprocessing
import os
import subprocess
import sys
import warnings
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, NamedTuple

import sqlalchemy as sa

from tests.catalogue_cases import NOT_REACHED, PRELUDE, Cell, Place

RELEASE = ".".join(sa.__version__.split(".")[:2])
_FILE = "cell.py"
_SECONDS = 300
_NAMESPACE: dict[str, Any] = {"__name__": "cell"}


class Attempt(NamedTuple):
    """What one run led to: the warnings by rows, and the row and the name of the exception that ended it."""

    warned: dict[int, list[str]]
    row: int = 0
    error: str = ""


def missing(cell: Cell) -> list[str]:
    """The modules that a cell needs and that are not installed."""
    return [name for name in cell.notes.get("needs", "").split() if importlib.util.find_spec(name) is None]


def outcomes(cells: Mapping[Place, Cell]) -> dict[Place, dict[int, str]]:
    """What the library did on the rows of each cell; rows without a word were silent. Modern cells, those whose number
    is not 0, run on 1.4 with an engine and sessions of the 2.0 style."""
    asked = [(cell.code, number > 0) for (_, number), cell in cells.items()]
    ended = subprocess.run(
        [sys.executable, "-m", "tests.library.catalogue_runs"],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"SQLALCHEMY_WARN_20": "1"},
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )
    if ended.returncode:
        raise RuntimeError(ended.stderr)
    told = [{int(row): said for row, said in rows.items()} for rows in json.loads(ended.stdout)]
    return dict(zip(cells, told, strict=True))


def ran(cells: Sequence[tuple[str, bool]]) -> list[dict[int, str]]:
    """What happened on the rows of each cell, given as its code and whether it is modern."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # the prelude runs in silence
        exec(compile(PRELUDE, "prelude.py", "exec", dont_inherit=True), _NAMESPACE)
    said: list[dict[int, list[str]]] = [defaultdict(list) for _ in cells]
    trees = {number: ast.parse(code) for number, (code, _) in enumerate(cells)}
    shortened: set[int] = set()
    with multiprocessing.get_context("fork").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        while trees:
            asked = [(tree, cells[number][1]) for number, tree in trees.items()]
            attempts = pool.starmap_async(attempt, asked, chunksize=1).get(_SECONDS)
            for (number, tree), (warned, row, error) in zip(list(trees.items()), attempts, strict=True):
                rows = said[number]
                for at, names in warned.items():
                    rows[at] += [name for name in names if name not in rows[at]]
                if not error:
                    del trees[number]
                    continue
                # What is not defined was to be defined on a line that has been taken out.
                is_lost = error in ("NameError", "UnboundLocalError") and number in shortened
                shortened.add(number)
                rows[row].append(NOT_REACHED if is_lost else error)
                trees[number], within = without(tree, row)
                rows |= {at: [NOT_REACHED] for at in within if at != row}
    return [{row: " and ".join(names) for row, names in rows.items() if names} for rows in said]


def without(tree: ast.Module, row: int) -> tuple[ast.Module, set[int]]:
    """A cell without the innermost statement on a row, and the rows on which that statement and those in it begin."""
    spans = [(_first(each), each) for each in ast.walk(tree) if isinstance(each, ast.stmt)]
    _, found = max((each for each in spans if each[0] <= row <= (each[1].end_lineno or 0)), key=lambda each: each[0])

    class Taken(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> Any:
            return ast.copy_location(ast.Pass(), node) if node is found else self.generic_visit(node)

    return Taken().visit(tree), {_first(each) for each in ast.walk(found) if isinstance(each, ast.stmt)}


def _first(statement: ast.stmt) -> int:
    return min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", []))])


def attempt(tree: ast.Module, is_modern: bool) -> Attempt:
    """One run of a cell behind the prelude, in this process."""
    if is_modern and RELEASE == "1.4":
        _NAMESPACE["engine"] = sa.future.Engine._future_facade(_NAMESPACE["engine"])
        _NAMESPACE["Session"].configure(bind=_NAMESPACE["engine"], future=True)
        _NAMESPACE["session"] = _NAMESPACE["Session"]()
    warned: dict[int, list[str]] = defaultdict(list)

    def show(message: Warning | str, category: type[Warning], *_: object) -> None:
        row = _row(sys._getframe(1))
        # A warning without a row is of the garbage collector.
        if category.__module__.startswith("sqlalchemy") and row and category.__name__ not in warned[row]:
            warned[row].append(category.__name__)

    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = show
        try:
            flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
            result = eval(compile(tree, _FILE, "exec", flags=flags, dont_inherit=True), _NAMESPACE)
            if inspect.iscoroutine(result):
                asyncio.run(result)
        except Exception as error:  # noqa: BLE001 - what it raises is what is asked
            return Attempt(dict(warned), _raised(error.__traceback__), type(error).__name__)
    return Attempt(dict(warned))


def _row(frame: FrameType | None) -> int:
    """The row of the cell that is running, 0 if none is."""
    while frame is not None and frame.f_code.co_filename != _FILE:
        frame = frame.f_back
    return 0 if frame is None else frame.f_lineno


def _raised(traceback: TracebackType | None) -> int:
    rows = [0]
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == _FILE:
            rows.append(traceback.tb_lineno)
        traceback = traceback.tb_next
    return rows[-1]


if __name__ == "__main__":
    json.dump(ran(json.load(sys.stdin)), sys.stdout)
