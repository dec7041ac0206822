"""Objects that come into a session by a backref alone: 1.x cascaded along it, 2.0 does not and leaves them out.

Source: "cascade_backrefs behavior deprecated for removal in 2.0" in SQLAlchemy's documentation. Certain is what one
suite of statements shows: an object of the session, another made with it, and a commit, with nothing in between that
may add either.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import loads, paths, relationships
from flake8_sqla20.semantics.instances import Flow, flow_of, place
from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_ADDING = {"add", "add_all", "merge", "merge_all"}
_DECIDING = {"cascade", "cascade_backrefs", "viewonly", "sync_backref", None}


class Cascade:
    """The argument by which an object hangs on one of the session, while nothing adds it; its relationship."""

    __slots__ = ("keyword", "side")

    def __init__(self, keyword: ast.keyword, side: relationships.Side) -> None:
        self.keyword = keyword
        self.side = side


def cascades(infer: Inference, commit: ast.Call, block: Block) -> list[Cascade]:
    """The objects that a commit or flush of a session saves on 1.x only."""
    session = spelled(commit.func.value) if isinstance(commit.func, ast.Attribute) else ""
    found: list[Cascade] = []
    made = _made_before(commit, block) if session else []
    if not made:
        return found
    flow = flow_of(infer, loads.region_around(block).node)
    for target, call in made if not flow.is_exhausted else ():
        entity = loads.class_of(infer, call.func, block)
        if entity is None or _is_constructed(infer, entity):
            continue
        for keyword in call.keywords:
            if not keyword.arg or not isinstance(keyword.value, ast.Name):
                continue
            side = paths.side_of(infer, entity, keyword.arg)
            if side is None or side.is_collection is not False:
                continue
            region = loads.region_around(block)
            load = loads.Loads(infer, region, loads.SESSIONS).instance(keyword.value, [], [])
            if load is None or spelled(load.call.func.value) != session:  # type: ignore[attr-defined]
                continue
            related = {name for _, name in paths.relations_of(infer.owner_of(entity))}
            if _reverse_cascades(infer, side) and _is_left_out(flow, keyword, target, related):
                if not _is_added(flow, session, call, commit):
                    found.append(Cascade(keyword, side))
    return found


def _made_before(commit: ast.Call, block: Block) -> list[tuple[str, ast.Call]]:
    """The calls in the statements of a suite above a commit that are given variables by keyword, each with the name it
    is assigned to, if to any."""
    suites, statement = [block.statements], block.statement_of(commit)
    for suite in suites:
        suites += [each.body for each in suite if isinstance(each, (ast.With, ast.AsyncWith))]
    suite = next((each for each in suites if statement in each), [])
    found = []
    for each in suite:
        if each is statement:
            break
        value = each.value if isinstance(each, (ast.Assign, ast.Expr)) else None
        target = each.targets[0] if isinstance(each, ast.Assign) and len(each.targets) == 1 else None
        if isinstance(value, ast.Call) and isinstance(target, (ast.Name, type(None))):
            if any(given.arg and isinstance(given.value, ast.Name) for given in value.keywords):
                found.append((target.id if isinstance(target, ast.Name) else "", value))
    return found


def _is_constructed(infer: Inference, entity: ast.ClassDef) -> bool:
    """Whether a class, or a base of it in the module, has a constructor of its own, which may add what it makes."""
    return any(
        isinstance(each, ast.FunctionDef) and each.name in ("__init__", "__new__")
        for base in paths.lineage(infer, entity)
        for each in base.body
    )


def _reverse_cascades(infer: Inference, side: relationships.Side) -> bool:
    """Whether the other end of a relationship is known and has the cascade that is the default."""
    if isinstance(side.at, ast.keyword):  # made by the `backref` of the other end
        calls = [call for call in infer.relationships if side.at in call.keywords]
        return len(calls) == 1 and _is_default(calls[0])
    if not isinstance(side.at, ast.Call) or not _is_default(side.at):
        return False
    options = {each.arg: each.value for each in side.at.keywords}
    backref, name = options.get("backref"), options.get("back_populates")
    if backref is not None:
        return not isinstance(backref, ast.Call) or _is_default(backref)
    relations = paths.relations_of(infer)
    other = relations.get((side.target, name.value)) if isinstance(name, ast.Constant) else None  # type: ignore[arg-type]
    return other is not None and isinstance(other.at, ast.Call) and _is_default(other.at)


def _is_default(call: ast.Call) -> bool:
    return not any(each.arg in _DECIDING for each in call.keywords)


def _is_added(flow: Flow, session: str, made: ast.Call, commit: ast.Call) -> bool:
    """Whether anything is added to the session in between: it may lead to the object."""
    return any(place(made) < each < place(commit) and method in _ADDING for each, method in flow.calls_on(session))


def _is_left_out(flow: Flow, keyword: ast.keyword, target: str, related: set[str]) -> bool:
    """Whether the object that an argument hangs on another, and this other, are not handed on: nothing is done with
    either but to read and set attributes."""
    for name in flow.names.get(target, ()):
        attribute = flow.parents[name]
        if not isinstance(attribute, ast.Attribute):
            return False
        if attribute.attr in related and isinstance(flow.parents[attribute], ast.Attribute):
            return False
    made = last_name(flow.parents[keyword])
    for name in flow.names.get(keyword.value.id, ()):  # type: ignore[attr-defined]
        parent = flow.parents[name]
        same = isinstance(parent, ast.keyword) and last_name(flow.parents[parent]) == made
        if not same and not isinstance(parent, (ast.Attribute, ast.Compare, ast.If, ast.UnaryOp, ast.BoolOp)):
            return False
    return True
