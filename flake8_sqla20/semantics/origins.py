"""Where names and attributes have their values from, for `semantics.evidence`: bindings, imports, classes.

Each function tells on a trail what inference rested on, in inference's own order; where nothing told, it says so.
"""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING

from flake8_sqla20.extensions import EXTENSIONS
from flake8_sqla20.semantics import (
    classes,
    contents,
    conventions,
    evidence,
    hints,
    imports,
    narrowing,
    scopes,
    signatures,
    wording,
)
from flake8_sqla20.semantics.kinds import UNKNOWN, Kind, joined, symbol_kind
from flake8_sqla20.semantics.signatures import UNTOLD
from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference
    from flake8_sqla20.semantics.trail import Trail

_BRANCHES = 3  # bindings that are told where none decides
_DEEPEST = 10  # base classes of base classes
_Pairs = list[tuple[scopes.Binding, Kind]]


def name(trail: Trail, node: ast.Name, block: Block) -> None:
    """The evidence for the kind of a name at its place."""
    infer = trail.infer.at(block)
    kind = infer.kind_of(node, block)
    if narrowing.narrowed(infer, node.id, block) is not None:
        _tested(trail, node, block)
        return
    bindings = infer.bindings_of(node, block)
    if not bindings:
        _unbound(trail, node, block, kind)
        return
    pairs = [(each, infer.bound(each) or UNKNOWN) for each in bindings]
    total = joined(found for _, found in pairs) or UNKNOWN
    if total.name == "unknown" and kind.name != "unknown":
        annotation = infer.module.scopes.annotated(node.id, block)
        if annotation is not None and narrowing.annotated(infer, node.id, block) is not None:
            bound(trail, node.id, [(annotation, kind)], kind)
        elif narrowing.after_exit(infer, node, block) is not None:
            _tested(trail, node, block)
        else:
            if conventions.name(infer, node, block, bindings, total) is not None:
                trail.tell(wording.conventional(node.id, kind), node, block)
            _nearest(trail, bindings[0])
        return
    bound(trail, node.id, pairs, total)
    contents.of_name(trail, node.id, total, bindings[0].block.region)
    objection = conventions.objection(infer, node, block, total) if kind.name == "unknown" else ""
    if objection:
        trail.tell(objection, node, block)


def _tested(trail: Trail, node: ast.Name, block: Block) -> None:
    """The `if` with `isinstance(name, …)` around a place or above it."""
    for around in block.path():
        for each in (around.node, *reversed(around.tests_above(node.lineno))):
            test = each.test if isinstance(each, ast.If) else None
            call = test.operand if isinstance(test, ast.UnaryOp) else test
            if isinstance(call, ast.Call) and last_name(call) == "isinstance" and len(call.args) == 2:
                if last_name(call.args[0]) == node.id:
                    trail.quote(each, block)
                    evidence.followed(trail, call.args[1], block)
                    return


def _nearest(trail: Trail, binding: scopes.Binding) -> None:
    """What is to be said of the binding behind a conventional name."""
    if isinstance(binding, scopes.Parameter):
        signatures.parameter(trail, binding)
    else:
        trail.quote(binding.node, binding.block)


def _unbound(trail: Trail, node: ast.Name, block: Block, kind: Kind) -> None:
    """A name that came by a star import, or that nothing in the module binds."""
    infer = trail.infer.at(block)
    for region in dict.fromkeys((block.region, infer.module.syntax.module)):
        for star in region.stars:
            module = f"{'.' * star.level}{star.module or ''}"
            qualified = f"{module}{'' if module.endswith('.') else '.'}{node.id}"
            if infer.imported(qualified) == kind and kind.name != "unknown":
                imported(trail, qualified, node.id, star, block)
                return
    told = "a builtin" if hasattr(builtins, node.id) else "bound nowhere in the module"
    trail.tell(f"`{node.id}` is {told}", node, block)


def bound(trail: Trail, spelling: str, pairs: _Pairs, total: Kind) -> None:
    """The evidence of the binding that decides, of all those that a name may have; of each where none decides."""
    deciding = evidence.deciding(pairs, total)
    differing = evidence.decisive(kind for _, kind in pairs)
    if total.name == "known" and len(differing) > 1:
        places = [(each.row, kind) for each, kind in pairs if kind in differing]
        kinds = ", ".join(f"{wording.described(kind)} at line {row}" for row, kind in sorted(places, key=_row))
        trail.tell(f"`{spelling}` has several kinds: {kinds}", pairs[0][0].node, pairs[0][0].block)
    trail.first(deciding, lambda each: _binding(trail, spelling, each))
    for each, _ in () if deciding else pairs[:_BRANCHES]:
        _binding(trail, spelling, each)


def _row(place: tuple[int, Kind]) -> int:
    return place[0]


def _binding(trail: Trail, spelling: str, binding: scopes.Binding) -> None:
    """The evidence of one binding."""
    trail.follow(binding, lambda: _given(trail, spelling, binding))


def _given(trail: Trail, spelling: str, binding: scopes.Binding) -> None:
    node, block = binding.node, binding.block
    infer = trail.infer.at(block)
    if isinstance(binding, scopes.Import):
        imported(trail, binding.qualified, spelling, node, block)
    elif isinstance(binding, scopes.Parameter):
        signatures.parameter(trail, binding)
    elif isinstance(node, ast.ClassDef):
        derived(trail, node, block)
    elif isinstance(binding, scopes.Annotation) and isinstance(node, ast.AnnAssign):
        trail.quote(node, block)
        found = hints.kind(infer, node.annotation, block)
        if found.name in UNTOLD and node.value is not None:
            evidence.followed(trail, node.value, block)
        else:
            signatures.hint(trail, node.annotation, block, found)
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        trail.quote(node, block)
    else:
        place = ast.Constant(None, lineno=binding.row or getattr(node, "lineno", 1), col_offset=binding.column)
        trail.quote(place, block)
        if isinstance(node, ast.AugAssign):
            evidence.followed(trail, node.value, block)
        elif isinstance(node, ast.expr):
            evidence.followed(trail, _unpacked(node, binding.path), block)
            for method in ("__enter__", "__aenter__") if isinstance(binding, scopes.Entered) else ():
                evidence.special(trail, infer.kind_of(node, block), method, block)


def _unpacked(node: ast.expr, path: scopes.Path) -> ast.expr:
    """The element of a displayed tuple that a path leads to; the last expression that does on the way."""
    for index in path:
        elements = node.elts if isinstance(node, (ast.Tuple, ast.List)) else []
        if not -len(elements) <= index < len(elements):
            break
        node = elements[index]
    return node


def imported(trail: Trail, qualified: str, spelling: str, node: ast.AST, block: Block) -> None:
    """Where an imported dotted name leads, and the evidence there."""
    infer = trail.infer.at(block)
    found = symbol_kind(qualified)
    if found.name == "foreign":
        shown = f"{spelling} is" if qualified == spelling else f"{spelling} is {qualified},"
        trail.tell(f"{shown} of another library", node, block)
    elif found.name != "unknown" or qualified.partition(".")[0] in EXTENSIONS:
        symbol = found.symbol or qualified
        if symbol == spelling:
            trail.quote(node, block)
        else:
            trail.tell(f"{spelling} is {symbol}", node, block)
    else:
        place = imports.place_of(infer, qualified)
        if place is None:
            trail.tell(f"{spelling} is {qualified}, which is not in the project", node, block)
            return
        other, names = place
        module, _, last = qualified.rpartition(".")
        shown = f"imported from {module or '.'}" if module.strip(".") or qualified.startswith(".") else "imported"
        trail.tell(shown + (f" as {spelling}" if last != spelling.rpartition(".")[2].strip("`") else ""), node, block)
        if other is None:
            trail.tell(f"{module} cannot be read as Python", node, block)
        elif names:
            _exported(trail, other, names)


def _exported(trail: Trail, other: Inference, names: list[str]) -> None:
    """What a module binds a name to that another one imports, and the evidence for that."""
    root = other.module.syntax.module
    pairs = [(each, trail.infer.at(each.block).bound(each) or UNKNOWN) for each in imports.exports(other, names[0])]
    total = joined(kind for _, kind in pairs) or UNKNOWN
    kind = imports.exported(other, names[0])
    if not pairs and not root.stars:
        trail.tell(f"nothing there is called `{names[0]}`", root.node, root.block)
    bound(trail, names[0], pairs, total)
    if total.name == "unknown" and kind.name != "unknown":
        trail.tell(wording.conventional(names[0], kind), root.node, root.block)
    for each in names[1:]:
        attribute(trail, kind, each, None, root.block)
        kind = classes.attribute(other, kind, each)


def hung(trail: Trail, receiver: Kind, node: ast.Attribute, block: Block) -> bool:
    """The evidence for an attribute that the module assigns to an object of no class of the project (`g.db`); False
    where that does not count."""
    infer = trail.infer.at(block)
    elsewhere = ("unknown", "foreign")
    if receiver.name not in elsewhere or classes.attribute(infer, receiver, node.attr).name not in elsewhere:
        return False
    total = classes.hung_on(infer, node) or UNKNOWN
    pairs = [(each, infer.bound(each) or UNKNOWN) for each in classes.hung(infer, node)]
    kind = infer.kind_of(node, block)
    if not pairs or kind.name != total.name:
        return False
    bound(trail, spelled(node), pairs, total)
    objection = conventions.objection(infer, node, block, UNKNOWN) if kind.name == "unknown" else ""
    if objection:
        trail.tell(objection, node, block)
    return True


def attribute(trail: Trail, receiver: Kind, word: str, node: ast.Attribute | None, block: Block) -> bool:
    """The evidence for an attribute that a class of the project, or a base of it, declares; False where none does."""
    on_class = receiver.name == "type"
    kind = receiver.first if on_class else receiver
    passed: list[tuple[ast.ClassDef, Block]] = []
    while isinstance(kind.node, ast.ClassDef) and kind.block is not None and len(passed) < _DEEPEST:
        infer = trail.infer.at(kind.block)
        region = infer.region_of(kind.node)
        bindings = classes.declarations(infer, region, word) if region is not None else []
        pairs = [(each, classes.read(infer, each, kind, on_class) or UNKNOWN) for each in bindings]
        total = joined(found for _, found in pairs)
        if total is not None and total.name != "None":
            if node is not None and not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")):
                evidence.claimed(trail, node.value, block)
            for each, where in passed:
                trail.quote(each, where)
            bound(trail, word, pairs, total)
            if region is not None:
                contents.of_attribute(trail, word, total, region)
            _properties(trail, [each for each, found in pairs if found == total])
            if total.name == "unknown" and node is not None:
                _by_name(trail, node, block, total)
            return True
        passed.append((kind.node, kind.block))
        bases = [infer.kind_of(each, kind.block) for each in kind.node.bases]
        declaring = [each.first for each in bases if each.name == "type"]
        found_in = [
            each for each in declaring if classes.attribute(infer, Kind("type", (each,)), word).name != "unknown"
        ]
        kind = next(iter(found_in or declaring), UNKNOWN)
    return False


def _by_name(trail: Trail, node: ast.Attribute, block: Block, value: Kind) -> None:
    """What the name of an attribute says of which its class tells nothing."""
    infer = trail.infer.at(block)
    kind = infer.kind_of(node, block)
    if kind.name != "unknown":
        trail.tell(wording.conventional(node.attr, kind), node, block)
    else:
        objection = conventions.objection(infer, node, block, value)
        if objection or value.node is None:
            trail.tell(objection or f"which tells nothing of `{node.attr}`", node, block)


def _properties(trail: Trail, bindings: list[scopes.Binding]) -> None:
    """What the getter of a property returns, and the factory of a dataclass's field makes; of a method, nothing."""
    for each in bindings[:1]:
        node = each.node.value if isinstance(each.node, ast.AnnAssign) else each.node
        for keyword in node.keywords if isinstance(node, ast.Call) else ():
            if keyword.arg in ("factory", "default_factory"):
                evidence.claimed(trail, keyword.value, each.block)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.decorator_list:
            signatures.function(trail, node, each.block)


def enclosing(trail: Trail, block: Block) -> None:
    """What the class around a place derives from."""
    region = block.region
    while region.outer is not None and not isinstance(region.node, ast.ClassDef):
        region = region.outer.region
    if isinstance(region.node, ast.ClassDef) and region.outer is not None:
        derived(trail, region.node, region.outer)


def derived(trail: Trail, node: ast.ClassDef, block: Block) -> None:
    """What a class derives from."""
    infer = trail.infer.at(block)
    trail.quote(node, block)
    kind = classes.class_kind(infer, node, block).first
    if kind.name in ("object", "known"):
        return
    for base in node.bases:
        found = infer.kind_of(base, block)
        if (found.first if found.name == "type" else found).name == kind.name:
            evidence.followed(trail, base, block)
            return
    if kind.name != "unknown":
        trail.tell(f"{node.name} declares a table", node, block)
