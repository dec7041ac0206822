"""What a function is called with, by the calls of it in its own module (`semantics.callers`: in others).

The weakest evidence of a value but a conventional name: a parameter may be given something else elsewhere. What one
call passes is passed, though, so a usage that rests on it is one.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import elements, scopes
from flake8_sqla20.semantics.kinds import Kind, joined
from flake8_sqla20.syntax import Block, FunctionNode, argument, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_MOST = 32  # calls of one function that are looked at
_MAPPINGS = ("dict", "object", "DeclarativeBase")
_UNTOLD = ("unknown", "known", "None")


def passed(infer: Inference, binding: scopes.Parameter, owner: ast.AST | None) -> Kind | None:
    """The kind that the calls of a function pass for a parameter of it; None where they tell none, or several.
    `owner` is the class of a method."""
    if isinstance(binding.function, ast.Lambda):
        given = applied_to(infer, binding)
        return told([elements.element(infer.nested(*given))] if given is not None else [])
    return told(infer.nested(each, block) for each, block in arguments(infer, binding, owner))


def told(kinds: Iterable[Kind]) -> Kind | None:
    """The kind of what several calls pass; None where they tell none, or several. Of an instance of a class of the
    project that derives from an unknown one its class is known. Of a row beside mappings of another sort it is the row
    that counts: the function takes it for one of them."""
    kinds = list(kinds)
    found = joined(kinds)
    if found is not None and found.name not in _UNTOLD:
        return found
    row = next((kind for kind in kinds if kind.is_a("Row") and not kind.weak), None)
    if row is not None and all(kind.is_a("Row", *_MAPPINGS) for kind in kinds if kind.name not in _UNTOLD):
        return row.partially()
    instances = {kind.node: kind for kind in kinds if kind.node is not None}
    is_one = len(instances) == 1 and found is not None and found.name == "unknown"
    return next(iter(instances.values())) if is_one else None


def arguments(
    infer: Inference,
    binding: scopes.Parameter,
    owner: ast.AST | None,
    is_wanted: Callable[[ast.AST | None], bool] | None = None,
) -> Iterator[tuple[ast.expr, Block]]:
    """What the calls of a function in a module pass for a parameter of it, and where each stands. The module is the
    function's own, unless something tells the function, or the class whose constructor it is, from others."""
    function = binding.function
    if isinstance(function, ast.Lambda) or not isinstance(binding.node, ast.arg):
        return
    is_constructor = isinstance(owner, ast.ClassDef) and function.name == "__init__"
    called = owner.name if isinstance(owner, ast.ClassDef) and is_constructor else function.name
    # The definition itself is no call.
    if infer.module.source.text.count(f"{called}(") < (1 if is_constructor or is_wanted is not None else 2):
        return
    wanted = owner if is_constructor else function
    name = binding.node.arg
    decorators = {last_name(each) for each in function.decorator_list}
    has_receiver = owner is not None and "staticmethod" not in decorators and binding.position > 0
    for call, block in calls_of(infer, called):
        # What passes nothing for it, on an instance or not, need not be known.
        least = binding.position - has_receiver
        if (argument(call, least, name) if least >= 0 else _keyword(call, name)) is None:
            continue
        # A call in the function itself is a recursion, or hands on to a namesake: `return self.session.execute(stmt)`.
        if _is_within(block, function):
            continue
        callee = infer.nested(call.func, block)
        node = (callee.first if is_constructor else callee).node
        if not is_wanted(node) if is_wanted is not None else node is not wanted:
            continue
        position = binding.position
        if has_receiver:
            is_bound = is_constructor or "classmethod" in decorators or not _is_of_class(infer, call, block)
            position -= is_bound
        given = argument(call, position, name) if position >= 0 else _keyword(call, name)
        if given is not None:
            yield given, block


def applied_to(infer: Inference, binding: scopes.Parameter) -> tuple[ast.expr, Block] | None:
    """What holds the elements to each of which a builtin applies a lambda, if this is the lambda's first parameter:
    `sorted(rows, key=lambda row: …)`."""
    function = binding.function
    if not isinstance(function, ast.Lambda) or binding.position != 0:
        return None
    for word in ("map", "filter", "sorted", "max", "min"):
        for call, block in infer.module.syntax.named.get(word, ())[:_MOST]:
            rest = call.args
            if rest and rest[0] is function:
                rest = rest[1:]
            elif not any(each.arg == "key" and each.value is function for each in call.keywords):
                continue
            return (rest[0], block) if rest else None
    return None


def calls_of(infer: Inference, name: str, most: int | None = _MOST) -> Iterator[tuple[ast.Call, Block]]:
    """The calls in the module whose callee ends in a name, of functions and of methods so many each."""
    syntax = infer.module.syntax
    if infer.sent is None:
        infer.sent = {}
        for call, block in syntax.sent:
            infer.sent.setdefault(last_name(call), []).append((call, block))
    yield from syntax.named.get(name, ())[:most]
    yield from infer.sent.get(name, ())[:most]


def _is_within(block: Block, function: FunctionNode) -> bool:
    """Whether a block is in the body of a function, or of one in it."""
    inside: Block | None = block
    while inside is not None and inside.region.node is not function:
        inside = inside.region.outer
    return inside is not None


def _is_of_class(infer: Inference, call: ast.Call, block: Block) -> bool:
    """Whether a method is called on its class, the instance an argument: `Repository.load(repository, session)`."""
    return isinstance(call.func, ast.Attribute) and infer.nested(call.func.value, block).name == "type"


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((each.value for each in call.keywords if each.arg == name), None)
