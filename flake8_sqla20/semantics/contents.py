"""What lists, sets and dicts are filled with step by step, for `semantics.evidence`: `rows.append(row)`."""

from __future__ import annotations

import ast

from flake8_sqla20.semantics import classes, containers, evidence, wording
from flake8_sqla20.semantics.kinds import Kind
from flake8_sqla20.semantics.trail import Trail
from flake8_sqla20.syntax import Block, Region

_BRANCHES = 3  # additions that are told where none decides


def of_name(trail: Trail, name: str, kind: Kind, region: Region) -> None:
    """Tell what is put into a container of a kind under a name in a region."""
    _told(trail, name, kind, [region])


def of_attribute(trail: Trail, name: str, kind: Kind, region: Region) -> None:
    """Tell what the methods of a class put into a container of a kind that an attribute of it holds."""
    methods = classes.methods(trail.infer.at(region.block), region)
    any(_told(trail, f"{receiver}.{name}", kind, methods) for receiver in classes.RECEIVERS)


def _told(trail: Trail, spelling: str, kind: Kind, regions: list[Region]) -> bool:
    """Tell it of a container of which nothing else tells what it holds; False where nothing that is put in does."""
    if kind.name not in containers.NAMES or kind.args or kind.node is not None or not regions:
        return False
    infer = trail.infer.at(regions[0].block)
    found = containers.filled(infer, kind, spelling, regions)
    if not found.args:
        return False
    additions = list(containers.additions(infer, kind, spelling, regions))
    pairs = [(each, containers.added(infer, *each)) for each in additions]
    held = found.args[-1]
    if evidence.is_keyed(found):
        additions = [(at, at.slice, where) for at, _, where in additions if isinstance(at, ast.Subscript)]
        pairs = [(each, infer.kind_of(each[1], each[2])) for each in additions]
        held = found.first
    if held.name == "known":
        kinds = ", ".join(map(wording.described, evidence.decisive(given for _, given in pairs)))
        trail.tell(f"several kinds are put into `{spelling}`: {kinds}", *_place(pairs[0][0]))
    deciding = evidence.deciding(pairs, held)
    if deciding:
        trail.first(deciding, lambda each: _addition(trail, each))
    for each, _ in () if deciding else pairs[:_BRANCHES]:
        _addition(trail, each)
    return True


def _place(addition: containers.Addition) -> tuple[ast.AST, Block]:
    return addition[0], addition[2]


def _addition(trail: Trail, addition: containers.Addition) -> None:
    """One thing that is put in, and the evidence for its kind."""
    trail.quote(*_place(addition))
    _, value, block = addition
    trail.follow(addition[0], lambda: evidence.followed(trail, value, block))
