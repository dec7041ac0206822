"""Why inference says what it says of an expression: the evidence, told step by step, each with its place.

Inference keeps no record of it, for linting would pay. This is a second reader: it asks inference for the kinds and
follows the same evidence in the same order, through `semantics.origins` where names and attributes are bound. It
claims no kind that inference did not find.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable

from flake8_sqla20 import catalog
from flake8_sqla20.semantics import classes, conventions, origins, signatures
from flake8_sqla20.semantics.inference import Inference
from flake8_sqla20.semantics.kinds import Kind, member
from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import Block, last_name

_MOST = 48  # expressions and bindings that one chain follows
_WIDEST = 60  # characters of code in one step
_BRANCHES = 3  # values of a choice that are told
_UNTOLD = ("unknown", "known")


class Step:
    """One piece of evidence: what it says, and the file and 1-based row that it stands at. `depth` is 0 for what is
    claimed, 1 for the evidence for it."""

    __slots__ = ("depth", "path", "row", "text")

    def __init__(self, text: str, path: str, row: int, depth: int) -> None:
        self.text = text
        self.path = path
        self.row = row
        self.depth = depth

    def __repr__(self) -> str:
        return f"{'  ' * self.depth}{self.text}  {self.path}:{self.row}"


class Trail:
    """The steps told so far, and what has been followed: each thing once, and so many of them."""

    __slots__ = ("_seen", "infer", "steps")

    def __init__(self, infer: Inference) -> None:
        self.infer = infer
        self.steps: list[Step] = []
        self._seen: dict[int, object] = {}  # kept, or an id would come to stand for another thing

    def enters(self, thing: object) -> bool:
        """Whether an expression or binding is to be followed: once, and while the chain is not too long."""
        if id(thing) in self._seen or len(self._seen) >= _MOST:
            return False
        self._seen[id(thing)] = thing
        return True

    def tell(self, text: str, node: ast.AST, block: Block) -> None:
        """Add a step that stands at a node."""
        source = self.infer.at(block).module.source
        step = Step(text, source.path, getattr(node, "lineno", 1), int(bool(self.steps)))
        if all((each.text, each.path, each.row) != (step.text, step.path, step.row) for each in self.steps):
            self.steps.append(step)

    def quote(self, node: ast.AST, block: Block, before: str = "") -> None:
        """Add a step that is the line of code at which a node begins."""
        lines, row = self.infer.at(block).module.source.lines, getattr(node, "lineno", 1)
        line = lines[row - 1] if row <= len(lines) else ""
        self.tell(before + shortened(line), node, block)


def chain(infer: Inference, node: ast.expr, block: Block) -> list[Step]:
    """The kind of an expression that stands in a block, and the evidence for it, or why there is none."""
    trail = Trail(infer)
    claimed(trail, node, block)
    return trail.steps


def claimed(trail: Trail, node: ast.expr, block: Block) -> None:
    """Tell the kind of an expression, then the evidence."""
    infer = trail.infer.at(block)
    trail.tell(f"{written(infer, node)} is {described(infer.kind_of(node, block))}", node, block)
    followed(trail, node, block)


def followed(trail: Trail, node: ast.expr, block: Block) -> None:
    """Tell the evidence for the kind of an expression."""
    if not trail.enters(node):
        return
    infer = trail.infer.at(block)
    if isinstance(node, ast.Name):
        origins.name(trail, node, block)
    elif isinstance(node, ast.Call):
        _call(trail, node, block)
    elif isinstance(node, ast.Attribute):
        _attribute(trail, node, block)
    elif isinstance(node, (ast.Await, ast.NamedExpr)):
        followed(trail, node.value, block)
    elif isinstance(node, ast.Subscript):
        claimed(trail, node.value, block)
    elif isinstance(node, (ast.IfExp, ast.BoolOp)):
        values = node.values if isinstance(node, ast.BoolOp) else [node.body, node.orelse]
        _choice(trail, [(each, infer.kind_of(each, block)) for each in values], infer.kind_of(node, block), block)
    elif not trail.steps[-1].text.startswith(written(infer, node)):
        trail.tell(f"written as {written(infer, node)}", node, block)


def _choice(trail: Trail, values: list[tuple[ast.expr, Kind]], total: Kind, block: Block) -> None:
    """The evidence for one of several values that decides, or of each where none does."""
    deciding = [node for node, kind in values if kind.name == total.name and kind.name not in _UNTOLD]
    for each in deciding[:1] or [node for node, _ in values[:_BRANCHES]]:
        claimed(trail, each, block)


def _call(trail: Trail, node: ast.Call, block: Block) -> None:
    infer = trail.infer.at(block)
    kind, callee, plain = infer.kind_of(node, block), infer.callee_of(node, block), infer.kind_of(node.func, block)
    local = callee.node is not None and not isinstance(callee.node, ast.ClassDef)
    if callee.name in ("function", "method") and local:
        followed(trail, node.func, block)
        assert callee.node is not None
        assert not isinstance(callee.node, ast.ClassDef)
        signatures.function(trail, callee.node, callee.block or block)
    elif callee.name == "function" and not callee.args:
        if callee.symbol != "builtins.super":
            trail.tell(f"{last_name(node)}() hands on what it is given", node, block)
        if node.args and callee.symbol == "typing.cast":
            signatures.hint(trail, node.args[0], block, kind)
        elif callee.symbol == "builtins.super":
            origins.enclosing(trail, block)
        elif node.args:
            claimed(trail, node.args[0], block)
    elif callee.name == "function":
        followed(trail, node.func, block)
        called = f"{last_name(node)}()" if last_name(node) else "calling that"
        trail.tell(f"{called} gives {described(kind)}", node, block)
    elif callee.name == "method":
        trail.tell(f"{callee.first.label}.{callee.symbol}() gives {described(kind)}", node, block)
        if plain.name == "unknown":
            trail.tell(f"by the arguments this can be no other library's {callee.symbol}()", node, block)
        elif isinstance(node.func, ast.Attribute):
            claimed(trail, node.func.value, block)
        else:
            followed(trail, node.func, block)
    elif callee.name == "unknown" and kind.weak:
        trail.tell(conventional(f"{last_name(node)}()", kind), node, block)
    elif callee.name in catalog.KINDS and not callee.weak:
        trail.tell(f"calling {described(callee)} gives {described(kind)}", node, block)
        claimed(trail, node.func, block)
    else:
        followed(trail, node.func, block)


def _attribute(trail: Trail, node: ast.Attribute, block: Block) -> None:
    infer = trail.infer.at(block)
    kind, receiver = infer.kind_of(node, block), infer.kind_of(node.value, block)
    if origins.attribute(trail, receiver, node.attr, node, block):
        return
    given = classes.attribute(infer, receiver, node.attr)
    if given.name == "unknown" and kind.name != "unknown":
        told = f"{written(infer, node)} is asked for a method of Query" if node.attr == "query" else ""
        trail.tell(told or conventional(node.attr, kind), node, block)
    elif receiver.name == "module" or receiver.symbol and receiver.name in ("foreign", "unknown"):
        followed(trail, _root(infer, node, block), block)
        symbol = kind.symbol or f"{receiver.symbol}.{node.attr}"
        if symbol != spelled(node) and kind.name != "method":
            if receiver.name == "unknown":
                origins.imported(trail, f"{receiver.symbol}.{node.attr}", written(infer, node), node, block)
            else:
                trail.tell(f"{written(infer, node)} is {symbol}", node, block)
    elif receiver.name in catalog.KINDS:
        if member(receiver, node.attr) is None:
            trail.tell(f"nothing is known of `{node.attr}` of a {receiver.label}", node, block)
        elif kind.name != "method":
            trail.tell(f"{receiver.label}.{node.attr} is {described(kind)}", node, block)
        claimed(trail, node.value, block)
    else:
        objection = conventions.objection(infer, node, block, given)
        if objection:
            trail.tell(objection, node, block)
        elif isinstance((receiver.first if receiver.name == "type" else receiver).node, ast.ClassDef):
            trail.tell(f"nothing in its class tells of `{node.attr}`", node, block)
        claimed(trail, _innermost(infer, node, block), block)


def _root(infer: Inference, node: ast.Attribute, block: Block) -> ast.expr:
    """The value that a dotted name of a module begins with."""
    value = node.value
    while isinstance(value, ast.Attribute) and infer.kind_of(value.value, block).name == "module":
        value = value.value
    return value


def _innermost(infer: Inference, node: ast.Attribute, block: Block) -> ast.expr:
    """The value that an attribute of unknown kind is first read from."""
    value: ast.expr = node.value
    while isinstance(value, (ast.Attribute, ast.Call, ast.Subscript, ast.Await)):
        inner = value.func if isinstance(value, ast.Call) else value.value
        if infer.kind_of(inner, block).name != "unknown":
            break
        value = inner
    return value


def described(kind: Kind) -> str:
    """A kind in words: "a Session", "the class User", "of another library: requests.Session"."""
    symbol = f": {kind.symbol}" if kind.symbol else ""
    owner = kind.node.name if isinstance(kind.node, ast.ClassDef) else ""
    if kind.name in ("unknown", "None"):
        return f"{kind.name}{symbol}"
    if kind.name == "known":
        return "known, and of no kind that rules ask for"
    if kind.name == "foreign":
        return f"of another library{symbol}"
    if kind.name == "module":
        return f"the module {kind.symbol}"
    if kind.name == "type":
        inner = kind.first.node.name if isinstance(kind.first.node, ast.ClassDef) else ""
        known = kind.first.name not in ("object", "unknown", "known", "foreign")
        return f"the class {inner or kind.first}" + (f", a {kind.first.name} class" if inner and known else "")
    if kind.name == "function":
        gives = f", which gives {described(kind.first)}" if kind.args else ""
        return f"the function {kind.symbol or getattr(kind.node, 'name', '')}".rstrip() + gives
    if kind.name == "method":
        return f"the method {kind}"
    if kind.name == "object":
        return f"an instance of {owner}"
    spelling = str(kind).replace(kind.name, kind.label, 1)
    text = _with_article(spelling) + (f" (class {owner})" if owner else "")
    return text + (" by convention" if kind.weak else "")


def conventional(word: str, kind: Kind) -> str:
    """What is said of a value of which nothing but its name tells."""
    return f"nothing but its name, `{word}`, says that it is {_with_article(kind.label)}"


def _with_article(name: str) -> str:
    return f"an {name}" if name[0] in "AEIOaeio" else f"a {name}"


def written(infer: Inference, node: ast.expr) -> str:
    """An expression as it stands in the source, on one line, shortened."""
    text = spelled(node)
    if not text and node.end_lineno is not None and node.end_col_offset is not None:
        source = infer.module.source
        start, end = source.column(node.lineno, node.col_offset), source.column(node.end_lineno, node.end_col_offset)
        lines = list(source.lines[node.lineno - 1 : node.end_lineno])
        if lines:
            lines[-1] = lines[-1][:end]
            lines[0] = lines[0][start:]
        text = " ".join(lines)
    return f"`{shortened(text)}`"


def shortened(text: str) -> str:
    """A text on one line, of a width that leaves room for its place."""
    text = " ".join(text[: 4 * _WIDEST].split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 2].rstrip() + " …"


def decisive(kinds: Iterable[Kind]) -> list[Kind]:
    """The kinds that say something, each once."""
    return list(dict.fromkeys(kind for kind in kinds if kind.name not in ("unknown", "None")))
