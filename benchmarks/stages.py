#!/usr/bin/env python3
"""The engine's stages over one directory, inside one process: JSON of milliseconds per 1000 lines on standard output.

    python benchmarks/stages.py DIRECTORY

Runs under the interpreter of an environment that holds the plugin; `lint_cost.py` does so. Each stage runs over all
files five times, and its fastest pass counts: parsing (what flake8 does anyway, for scale), the prefilter, the walk of
the files that pass it, and the engine as a whole; what it takes beyond prefilter and walk is inference and rules.
"""

from __future__ import annotations

import argparse
import ast
import gc
import io
import json
import pathlib
import time
import warnings
from collections.abc import Callable

from flake8_sqla20 import engine
from flake8_sqla20.prefilter import may_hold_usages
from flake8_sqla20.walk import walk

PASSES = 5


def sources(directory: pathlib.Path) -> dict[str, str]:
    """Path -> text of the Python files below a directory that this Python can parse."""
    found = {}
    for path in sorted(directory.rglob("*.py")):
        try:
            text = path.read_text(encoding="utf-8")
            ast.parse(text)
        except (SyntaxError, ValueError, RecursionError):
            continue
        found[str(path)] = text
    return found


def fastest(stage: Callable[[], object]) -> float:
    """CPU seconds of the fastest of `PASSES` passes."""
    spent = []
    for _ in range(PASSES):
        gc.collect()
        begin = time.process_time()
        stage()
        spent.append(time.process_time() - begin)
    return min(spent)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("directory", type=pathlib.Path)
    directory: pathlib.Path = parser.parse_args().directory
    warnings.simplefilter("ignore")

    texts = sources(directory)
    trees = {path: ast.parse(text) for path, text in texts.items()}
    lines = {path: io.StringIO(text, newline=None).readlines() for path, text in texts.items()}
    passing = [path for path, text in texts.items() if may_hold_usages(text)]
    wanted = {path: engine.triggers(texts[path]) for path in passing}
    settings = engine.Settings()
    for path in passing:
        engine.lint(trees[path], lines[path], path, settings)  # loads the rules

    per_thousand = 1000 * 1000 / sum(map(len, lines.values()))
    stages: dict[str, Callable[[], object]] = {
        "ast.parse": lambda: [ast.parse(text) for text in texts.values()],
        "prefilter": lambda: [may_hold_usages("".join(lines[path])) for path in texts],
        "walk": lambda: [walk(trees[path], wanted[path].words, wanted[path].types) for path in passing],
        "engine": lambda: [engine.lint(trees[path], lines[path], path, settings) for path in passing],
    }
    print(json.dumps({name: round(fastest(stage) * per_thousand, 4) for name, stage in stages.items()}))


if __name__ == "__main__":
    main()
