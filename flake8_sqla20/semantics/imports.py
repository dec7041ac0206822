"""Where imported names lead in the project: to a module, and to what it binds.

Source: "The import system" in Python's reference. Stars, re-exports through `__init__`, relative imports and those
below `TYPE_CHECKING` are followed alike; a package's own names come before the modules in it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import classes, scopes
from flake8_sqla20.semantics.kinds import Kind

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_MOST = 16  # bindings that one name is followed to
_WIDEST = 64  # modules that one name is looked for in by their star imports
_END = 1 << 30  # a row below every row


def kind(infer: Inference, qualified: str) -> Kind | None:
    """The kind of a dotted name that leads to a module of the project; None for one that does not."""
    place = place_of(infer, qualified)
    if place is None:
        return None
    other, names = place
    dotted = infer.project.layout.absolute(qualified, infer.module.path)
    if other is None or not names:
        return Kind("unknown", symbol=dotted)
    found = exported(other, names[0])
    for attribute in names[1:]:
        found = classes.attribute(other, found, attribute)
    return Kind("unknown", symbol=dotted) if found.name == "unknown" and not found.symbol else found


def place_of(infer: Inference, qualified: str) -> tuple[Inference | None, list[str]] | None:
    """The module of the project that a dotted name leads into (None for one that cannot be read), and the names that
    are left to look up in it. None for a name that leads elsewhere."""
    dotted = infer.project.layout.absolute(qualified, infer.module.path)
    files = infer.project.layout.locate(dotted, infer.module.path)
    if not files:
        return None
    names = dotted.split(".")
    # The names before the last one are modules, whatever else a package calls like them.
    if len(files) == len(names) > 1 and files[-2] and infer.project.holds(files[-2], names[-1]):
        package = infer.of(files[-2])
        if package is not None and _binds(package, names[-1], dotted):
            return package, names[-1:]
    return infer.of(files[-1]) if files[-1] else None, names[len(files) :]


def module_named(infer: Inference, dotted: str) -> Inference | None:
    """The inference of the project's module of a dotted name; None where there is none."""
    place = place_of(infer, dotted)
    return place[0] if place is not None and not place[1] else None


def is_module(infer: Inference, dotted: str) -> bool:
    """Whether a dotted name is that of a module of the project."""
    place = place_of(infer, dotted)
    return place is not None and not place[1]


def _binds(infer: Inference, name: str, dotted: str) -> bool:
    """Whether a package binds a name to anything but the module in it that has this dotted name."""
    bindings = infer.module.scopes.of(infer.module.syntax.module).bindings_of(name)
    return any(
        not isinstance(each, scopes.Import)
        or infer.project.layout.absolute(each.qualified, infer.module.path) != dotted
        for each in bindings
    )


def exported(infer: Inference, name: str) -> Kind:
    """The kind that a name of a module has for those who import it."""
    end = ast.Name(name, ast.Load(), lineno=_END, col_offset=0, end_lineno=_END, end_col_offset=0)
    return infer.nested(end, infer.module.syntax.module.block)


def exports(infer: Inference, name: str) -> list[scopes.Binding]:
    """The bindings of a name of a module that hold at its end; those that it has by a star import as well."""
    pending = [infer]
    met = {infer}
    while pending:
        module = pending.pop()
        root = module.module.syntax.module
        found = module.module.scopes.lookup(name, root.block, _END, 0)
        if found or name.startswith("_"):
            return found
        others = [module_named(module, f"{'.' * star.level}{star.module or ''}") for star in root.stars]
        # Packages import the stars of modules that import theirs.
        for other in reversed(others):
            if other is not None and other not in met and len(met) < _WIDEST and name in other.module.source.text:
                met.add(other)
                pending.append(other)
    return []


def definitions(infer: Inference, bindings: list[scopes.Binding]) -> list[scopes.Binding]:
    """Bindings, with those behind a name that is imported from the project in place of the import."""
    found: list[scopes.Binding] = []
    pending = list(bindings)
    for binding in pending:
        place = place_of(infer.at(binding.block), binding.qualified) if isinstance(binding, scopes.Import) else None
        inner = place[0] if place is not None and len(place[1]) == 1 else None
        behind = exports(inner, place[1][0]) if inner is not None and place is not None else []
        new = [each for each in behind if each not in pending]
        if new and len(pending) < _MOST:
            pending += new
        else:
            found.append(binding)
    return found
