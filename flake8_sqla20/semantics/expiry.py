"""Instances that an asyncio session's commit has expired: reading them loads them again, which asyncio cannot.

Source: "Preventing Implicit IO when Using AsyncSession" in SQLAlchemy's documentation. Followed are the statements
after a commit that run in any case, of sessions whose making is seen.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import loads, models, paths, scopes
from flake8_sqla20.semantics.instances import Flow, Place, flow_of, place
from flake8_sqla20.semantics.kinds import Kind
from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import Block

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference


def expired_reads(infer: Inference, commit: ast.Call, block: Block) -> list[ast.Attribute]:
    """The first reads of attributes of instances that the commit of an asyncio session has expired, each instance's
    one, in the statements after it; empty where the session may keep them (`expire_on_commit=False`)."""
    region = loads.function_around(block)
    receiver = commit.func.value if isinstance(commit.func, ast.Attribute) else None
    if region is None or not isinstance(receiver, ast.Name) or not _expires(infer, receiver, block):
        return []
    function = flow_of(infer, region.node)
    if function.is_exhausted:
        return []
    held = loads.Loads(infer, region)
    found: list[ast.Attribute] = []
    done: set[str] = set()
    for node in sorted(_after(infer, function, commit, block), key=place):
        name = spelled(node.value)
        around = function.around(node) if name and "." not in name and name not in done else None
        entity = _kept(infer, held, function, node, around, receiver.id, place(commit)) if around is not None else None
        if entity is None or node.attr not in _loaded_attributes(infer, entity):
            continue
        done.add(name)
        if not _is_refreshed(function, node, name, receiver.id, place(commit)):
            found.append(node)
    return found


def _after(infer: Inference, function: Flow, commit: ast.Call, block: Block) -> list[ast.Attribute]:
    """The attributes read in the statements that follow a commit in its suite, for as long as they all run."""
    statement = block.statement_of(commit)
    suite = next((each for each in _suites(block.statements) if statement in each), [])
    if not isinstance(statement, ast.Expr):
        return []
    found = []
    for each in suite[suite.index(statement) + 1 :]:
        inside = [each, *infer.parents.below(each)]
        found += [node for node in inside if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)]
        if not isinstance(each, (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Assert)):
            break
    return found


def _suites(statements: list[ast.stmt]) -> list[list[ast.stmt]]:
    """A suite, and the bodies of `with` in it, which always run."""
    found = [statements]
    for each in statements:
        if isinstance(each, (ast.With, ast.AsyncWith)):
            found += _suites(each.body)
    return found


def _kept(
    infer: Inference,
    held: loads.Loads,
    function: Flow,
    node: ast.Attribute,
    around: list[ast.AST],
    session: str,
    end: Place,
) -> ast.ClassDef | None:
    """The class of an instance that a session has at a commit: one that it loaded, or that was made and added."""
    load = held.instance(node.value, around, [])
    if load is not None:
        loading = spelled(load.call.func.value)  # type: ignore[attr-defined]
        return load.entity if loading == session and place(load.call) < end else None
    name = spelled(node.value)
    bound = held.binding(name, around)
    if bound is None or not isinstance(bound[0], scopes.Assignment) or not isinstance(bound[0].node, ast.Call):
        return None
    entity = loads.class_of(infer, bound[0].node.func, bound[0].block)
    added = any(_is_adding(function, each, session) and place(each) < end for each in function.names.get(name, ()))
    return entity if added and bound[0].row < end[0] else None


def _is_adding(function: Flow, name: ast.Name, session: str) -> bool:
    """Whether a name is an argument of a session's `add()`, or in the list that `add_all()` gets."""
    call = function.parents[name]
    if isinstance(call, (ast.List, ast.Tuple)):
        call = function.parents[call]
    method = call.func if isinstance(call, ast.Call) else None
    return isinstance(method, ast.Attribute) and method.attr in ("add", "add_all") and spelled(method.value) == session


def _loaded_attributes(infer: Inference, entity: ast.ClassDef) -> set[str]:
    """The attributes of a class that a commit expires: its columns and relationships."""
    relations = {name for owner, name in paths.relations_of(infer.owner_of(entity)) if owner == entity.name}
    return models.model_of(infer, entity).columns | relations


def _is_refreshed(function: Flow, read: ast.Attribute, name: str, session: str, start: Place) -> bool:
    """Whether something between a commit and a read may have loaded the instance again, or set the attribute."""
    end = place(read)
    events = [each for each, method in function.calls_on(session) if method not in ("add", "add_all")]
    for node in function.names.get(name, ()):
        parent = function.parents[node]
        if not isinstance(parent, ast.Attribute) or isinstance(parent.ctx, ast.Store):
            events.append(place(node))
    events += function.handed_on(session)
    return any(start < each < end for each in events)


def _expires(infer: Inference, session: ast.Name, block: Block) -> bool:
    """Whether a session is made in the same function, by a class or factory that expires on commit."""
    bindings = infer.bindings_of(session, block)
    binding = (
        bindings[0] if len(bindings) == 1 and isinstance(bindings[0], (scopes.Entered, scopes.Assignment)) else None
    )
    if binding is None or binding.path or not isinstance(binding.node, ast.Call):
        return False
    return _makes_expiring(infer, binding.node, binding.block)


def _makes_expiring(infer: Inference, call: ast.Call, block: Block) -> bool:
    """Whether what a call makes, a session or a factory of sessions, is SQLAlchemy's own and keeps the default."""
    if any(each.arg is None for each in call.keywords):
        return False
    keeps = next((each.value for each in call.keywords if each.arg == "expire_on_commit"), None)
    if keeps is not None and not (isinstance(keeps, ast.Constant) and keeps.value is True):
        return False
    kind = infer.kind_of(call.func, block)
    if kind.name == "type":
        made = kind.first
        own = made.name == "AsyncSession" and made.node is None
        return own or made.name in ("sessionmaker", "async_sessionmaker") and _is_own(infer.kind_of(call, block))
    if not kind.is_a("sessionmaker", "async_sessionmaker") or kind.weak or infer.module.syntax.calls_of("configure"):
        return False
    value = scopes.only_value(infer.bindings_of(call.func, block)) if isinstance(call.func, ast.Name) else None
    if value is None or not isinstance(value[0], ast.Call):
        return False
    return _makes_expiring(infer, value[0], value[1])


def _is_own(factory: Kind) -> bool:
    """Whether a factory makes sessions of SQLAlchemy's own class."""
    return factory.first.name == "AsyncSession" and factory.first.node is None
