"""What other modules of the project pass to a function: the last evidence of a parameter, for it costs their reading.

Only a parameter of which nothing else tells is asked for, in a module that speaks of SQLAlchemy. A plain search finds
the modules that may call its function; the first whose calls tell anything decides.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import calls, callsites, classes, scopes
from flake8_sqla20.semantics.kinds import Kind
from flake8_sqla20.syntax import Block

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

Arguments = list[tuple[ast.expr, Block]]  # each with the block that it stands in

_MOST = 8  # modules whose calls of one function are looked at
_DEEPEST = 2  # callers of callers in other modules
_BUILTIN = frozenset(name for kind in (dict, list, set, str, bytes) for name in dir(kind))
_OF_ROWS = {"keys", "items", "values"}  # what rows of 1.x had as well
_MOCKS = ("unittest.mock.", "mock.")


def passed(infer: Inference, bindings: list[scopes.Binding]) -> Kind | None:
    """The kind that a name has as a parameter which other modules fill; None where it is none, or they do not tell."""
    binding = bindings[0]
    if len(bindings) > 1 or not isinstance(binding, scopes.Parameter) or not _is_open(binding):
        return None
    infer = infer.at(binding.block)
    if not infer.module.path or not infer.speaks or _is_settled(infer, binding):
        return None
    return infer.once(("passed", binding), lambda: _told(infer, binding))


def _told(infer: Inference, binding: scopes.Parameter) -> Kind | None:
    found = deciding(infer, binding)
    return found[1] if found is not None else None


def deciding(infer: Inference, binding: scopes.Parameter) -> tuple[Arguments, Kind] | None:
    """What the calls pass for a parameter in the first other module that knows it without callers of its own, else in
    the first that knows it by those, and the kind of that; None where none does."""
    progress = infer.project.progress
    if progress.hops >= _DEEPEST:
        progress.cuts += 1
        return None
    hops, asked = progress.hops, []
    try:
        progress.hops = _DEEPEST
        for given in _asked(infer, binding):
            kind = _kind(infer, given)
            if kind is not None:
                return given, kind
            asked.append(given)
        progress.hops = hops + 1
        return next(((given, kind) for given in asked if (kind := _kind(infer, given)) is not None), None)
    finally:
        progress.hops = hops


def _kind(infer: Inference, given: Arguments) -> Kind | None:
    """The kind of what a module's calls pass, but for mocks; None where it tells nothing."""
    kinds = [infer.nested(each, block) for each, block in given]
    return callsites.told(kind for kind in kinds if not kind.symbol.startswith(_MOCKS))


def _is_open(binding: scopes.Parameter) -> bool:
    """Whether the callers of a function decide what a parameter of it is."""
    function = binding.function
    if isinstance(function, ast.Lambda) or binding.variadic or calls.is_mocked(binding) or calls.is_injected(function):
        return False
    is_receiver = binding.position == 0 and classes.enclosing_class(binding) is not None
    is_receiver = is_receiver and not calls.is_static(function)
    return isinstance(binding.node, ast.arg) and binding.node.annotation is None and not is_receiver


def _is_settled(infer: Inference, binding: scopes.Parameter) -> bool:
    """Whether a function uses a parameter as one does a dict, list or string, or reads nothing of it but attributes
    whose names tell by convention what they are: no caller would tell more."""
    assert isinstance(binding.node, ast.arg)
    name = binding.node.arg
    items = binding.block.region.items
    if any(isinstance(target.value, ast.Name) and target.value.id == name for target, _, _ in items):
        return True
    read = infer.uses.of(ast.Name(name, ast.Load()), binding.block)
    return bool(read) and (read <= _BUILTIN and not read <= _OF_ROWS or all(map(infer.names.kind_of, read)))


def _asked(infer: Inference, binding: scopes.Parameter) -> Iterator[Arguments]:
    """What each of the other modules that call the function passes."""
    function, owner, outer = binding.function, classes.enclosing_class(binding), binding.block.region.outer
    assert not isinstance(function, ast.Lambda)
    if owner is None and outer is not None and outer.region.outer is not None:
        return  # a function within a function: others may get it, and not by its name
    of_class = owner.node if owner is not None and isinstance(owner.node, ast.ClassDef) else None
    wanted = of_class if of_class is not None and function.name == "__init__" else function
    if function.name.startswith("__") and wanted is function:
        return  # nobody calls it by its name
    for path in _calling(infer, wanted.name, of_class)[:_MOST]:
        other = infer.of(path) if infer.project.may_read(path, infer.module.path) else None
        if other is not None:
            yield list(callsites.arguments(other, binding, of_class, lambda node: _is(infer, node, wanted)))


def _calling(infer: Inference, called: str, owner: ast.ClassDef | None) -> list[str]:
    """The other modules whose text calls what is called so, and names the module, a package that passes it on, or the
    class; the smallest first, for they cost the least."""
    mentions, path = infer.project.mentions, infer.module.path
    is_method = owner is not None and owner.name != called
    words = mentions.names_of(path)
    words += [owner.name] if owner is not None and is_method else []
    naming = dict.fromkeys(each for word in words for each in mentions.of(word, path))
    return sorted(mentions.calling(naming, called, is_method=is_method), key=infer.project.size)


def _is(infer: Inference, node: ast.AST | None, wanted: ast.AST) -> bool:
    """Whether a definition is one of the module that is asked. Another module sees that as it is on disk, in a tree of
    its own: it is the same where it stands at the same place."""
    if node is None or node is wanted:
        return node is not None
    place = ("lineno", "col_offset", "name")
    if type(node) is not type(wanted) or any(getattr(node, each) != getattr(wanted, each) for each in place):
        return False
    return infer.owner_of(node).module.path == infer.module.path
