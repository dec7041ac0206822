"""The tree of a module that nobody has checked: nothing in it ends the process."""

from __future__ import annotations

import ast
import sys
import warnings

# Python 3.10 makes nodes without counting how deep it is, and runs off the stack where a statement chains some hundred
# thousand operators; from 3.11 on it raises RecursionError. What nests to the right, every parser refuses soon enough.
_COUNTS_DEPTH = sys.version_info >= (3, 11)
_CHAINING = ".([+-*/%@<>|&^"  # what an operator that chains begins with
_DEEPEST = 20_000


def tree_of(content: bytes) -> ast.Module | None:
    """The tree of a module's content; None where it cannot be parsed, or Python 3.10 might crash."""
    if not _COUNTS_DEPTH and is_too_deep(content):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(content)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def is_too_deep(content: bytes) -> bool:
    """Whether a statement chains more operators than a stack is sure to take. Few files have so many operators at all,
    and only those are split into tokens; those that cannot be are for the parser to refuse."""
    if sum(content.count(each.encode()) for each in _CHAINING) <= _DEEPEST:
        return False
    import io
    import tokenize

    chained = 0
    try:
        for token in tokenize.tokenize(io.BytesIO(content).readline):
            if token.type == tokenize.NEWLINE:
                chained = 0
            elif token.type == tokenize.OP and token.string[0] in _CHAINING:
                chained += 1
                if chained > _DEEPEST:
                    return True
    except (SyntaxError, ValueError, tokenize.TokenError):
        pass
    return False
