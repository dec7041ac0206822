"""What is known of a string before the code runs: its literal text, its constant parts, and what is put into it.

A part is *fixed* when no run's input can change it (`semantics.constants`). Everything else that is formatted, joined
or added into the string is *interpolated*.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import classes, constants, imports, scopes
from flake8_sqla20.semantics.templates import Field, brace_fields, is_number, percent_fields
from flake8_sqla20.syntax import Block, last_name, string

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_DEPTH = 40
_UNCHANGED = {"dedent", "cleandoc", "strip", "rstrip", "lstrip", "lower", "upper", "str", "replace", "encode", "decode"}

Part = str | ast.expr | None  # literal text | an interpolated expression | fixed, its text unknown


class Text:
    """A string by its parts: in order where it is `ordered`, otherwise some come after all that they stand in."""

    __slots__ = ("ordered", "parts")

    def __init__(self, *parts: Part, ordered: bool = True) -> None:
        self.parts = parts
        self.ordered = ordered

    @property
    def interpolated(self) -> ast.expr | None:
        """The first expression whose value gets into the string; None where all of it is fixed."""
        return next((part for part in self.parts if isinstance(part, ast.AST)), None)

    @property
    def literal(self) -> str | None:
        """The string where all of it is literal text; None for any other."""
        known = [part for part in self.parts if isinstance(part, str)]
        return "".join(known) if len(known) == len(self.parts) else None

    def places(self) -> Iterator[tuple[ast.expr, str, str]]:
        """The expressions whose values get into the string, each with the literal text before it, ``\\0`` for what is
        not, and what literal text follows; without these where they are not known."""
        before = ""
        for part, behind in zip(self.parts, (*self.parts[1:], ""), strict=True):
            if isinstance(part, ast.expr):
                after = behind if isinstance(behind, str) else "\0"
                yield (part, before, after) if self.ordered else (part, "", "")
            before += part if isinstance(part, str) else "\0"

    def __add__(self, other: Text) -> Text:
        return Text(*self.parts, *other.parts, ordered=self.ordered and other.ordered)


FIXED = Text(None)


def read(infer: Inference, node: ast.expr, block: Block, depth: int = 0) -> Text | None:
    """The parts of a string expression; None where the expression is not known to build a string."""
    if depth > _DEPTH:
        return None
    if isinstance(node, ast.Constant):
        return Text(node.value) if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        text = Text()
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                text += FIXED if _is_numeric_spec(value.format_spec) else part(infer, value.value, block, depth)
            elif isinstance(value, ast.Constant):
                text += Text(str(value.value))
        return text
    if isinstance(node, ast.BinOp):
        return _operation(infer, node, block, depth)
    if isinstance(node, ast.Call):
        return _call(infer, node, block, depth)
    if isinstance(node, ast.Name):
        return _named(infer, node, block, depth)
    if isinstance(node, ast.Attribute):
        held = classes.body_bindings(infer, node, block)
        return _bound(infer, held[0], depth + 1) if len(held) == 1 else None
    if isinstance(node, ast.NamedExpr):
        return read(infer, node.value, block, depth + 1)
    if isinstance(node, ast.IfExp):
        return _one_of([read(infer, side, block, depth + 1) for side in (node.body, node.orelse)])
    return None


def part(infer: Inference, node: ast.expr, block: Block, depth: int = 0) -> Text:
    """What an expression contributes to a string that it is put into."""
    if isinstance(node, ast.Constant):
        return Text(str(node.value))
    text = read(infer, node, block, depth + 1)
    if text is not None:
        return text
    return FIXED if constants.is_fixed(infer, node, block, depth + 1) else Text(node)


def _operation(infer: Inference, node: ast.BinOp, block: Block, depth: int) -> Text | None:
    """`left + right` and `left % right`, long sums without recursion."""
    rights: list[tuple[ast.operator, ast.expr]] = []
    left: ast.expr = node
    while isinstance(left, ast.BinOp) and isinstance(left.op, (ast.Add, ast.Mod)):
        rights.append((left.op, left.right))
        left = left.left
    text = read(infer, left, block, depth + 1)
    if text is None:
        if not rights or all(read(infer, right, block, depth + 1) is None for _, right in rights):
            return None
        text = part(infer, left, block, depth)
    for op, right in reversed(rights):
        if isinstance(op, ast.Add):
            text += part(infer, right, block, depth)
        else:
            text = _percent(infer, text, right, block, depth)
    return text


def _percent(infer: Inference, text: Text, right: ast.expr, block: Block, depth: int) -> Text:
    """`text % right`."""
    values = right.elts if isinstance(right, ast.Tuple) else [right]
    given: dict[str | None, ast.expr] = {str(number): each for number, each in enumerate(values)}
    if isinstance(right, ast.Dict):
        values = right.values
        given = {string(key): each for key, each in zip(right.keys, values, strict=True)}
    template = text.literal
    return _filled(infer, text, percent_fields(template), given, values, block, depth)


def _braces(infer: Inference, text: Text, call: ast.Call, block: Block, depth: int) -> Text:
    """`text.format(…)`."""
    given: dict[str | None, ast.expr] = {str(number): each for number, each in enumerate(call.args)}
    given |= {keyword.arg: keyword.value for keyword in call.keywords}
    template = text.literal
    return _filled(infer, text, brace_fields(template), given, [*given.values()], block, depth)


def _filled(
    infer: Inference,
    text: Text,
    fields: list[Field],
    given: dict[str | None, ast.expr],
    values: Sequence[ast.expr],
    block: Block,
    depth: int,
) -> Text:
    """A template with what it takes in its places; the values behind the text where they are not known."""
    asked = {field.key for field in fields if field.key is not None}
    is_known = None not in given and not any(isinstance(value, ast.Starred) for value in values)
    if not fields or not is_known or not asked <= given.keys():
        for value in values:
            text += _somewhere(part(infer, value, block, depth))
        return text
    filled = Text()
    for field in fields:
        filled += Text(field.before)
        if field.key is not None:
            filled += FIXED if field.is_number else part(infer, given[field.key], block, depth)
    return filled


def _is_numeric_spec(spec: ast.expr | None) -> bool:
    """Whether a format specification (`:d`, `:.2f`) takes nothing but numbers."""
    parts = spec.values if isinstance(spec, ast.JoinedStr) else []
    if len(parts) != 1 or not isinstance(parts[0], ast.Constant):
        return False
    return is_number(str(parts[0].value))


def _inserted(text: Text) -> Text:
    """What is known of values that are put in beside others: not their own text, which other text may part."""
    return Text(*(part if isinstance(part, ast.AST) else None for part in text.parts))


def _somewhere(text: Text) -> Text:
    """The same of values whose place is not known."""
    return Text(*_inserted(text).parts, ordered=False)


def _call(infer: Inference, node: ast.Call, block: Block, depth: int) -> Text | None:
    """`"…".format(…)`, `"…".join(…)`, and functions that give the string they are given."""
    name = last_name(node)
    receiver = node.func.value if isinstance(node.func, ast.Attribute) else None
    base = read(infer, receiver, block, depth + 1) if receiver is not None else None
    if base is not None and name == "format":
        return _braces(infer, base, node, block, depth)
    if base is not None and name == "format_map":
        for value in node.args:
            base += _somewhere(part(infer, value, block, depth))
        return base
    if base is not None and name == "join" and node.args:
        return base + _elements(infer, node.args[0], block, depth)
    if name not in _UNCHANGED:
        return _built(infer, node, block, depth)
    if base is not None:
        for value in node.args:
            base += _somewhere(part(infer, value, block, depth))
        return base
    if len(node.args) == 1 and (receiver is None or isinstance(receiver, ast.Name)):
        given = node.args[0]
        return part(infer, given, block, depth) if name == "str" else read(infer, given, block, depth + 1)
    return None


def _built(infer: Inference, node: ast.Call, block: Block, depth: int) -> Text | None:
    """The string that a local function with one `return` builds; given fixed arguments only, it is fixed."""
    function = infer.callee_of(node, block).node
    region = infer.region_of(function) if function is not None else None
    if region is None or isinstance(region.node, ast.ClassDef) or len(region.returns) != 1:
        return None
    value, where = region.returns[0]
    text = read(infer, value, where, depth + 3) if value is not None else None
    if text is None or text.interpolated is None:
        return text
    given = [*node.args, *(keyword.value for keyword in node.keywords)]
    return FIXED if all(constants.is_fixed(infer, argument, block, depth + 3) for argument in given) else text


def _elements(infer: Inference, node: ast.expr, block: Block, depth: int) -> Text:
    """What the elements of a joined iterable contribute."""
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        text = Text()
        for element in node.elts:
            text += _inserted(part(infer, element, block, depth))
        return text
    if isinstance(node, (ast.ListComp, ast.GeneratorExp)):
        return _inserted(part(infer, node.elt, infer.region(node).block, depth))
    return FIXED if constants.is_fixed(infer, node, block, depth + 1) else Text(node)


def _named(infer: Inference, node: ast.Name, block: Block, depth: int) -> Text | None:
    """The string that a name holds: by its one binding, or fixed where each of several is."""
    added: list[scopes.Augmented] = []
    bindings = infer.bindings_of(node, block)
    while len(bindings) == 1 and isinstance(bindings[0], scopes.Augmented) and bindings[0] not in infer.texts:
        infer.texts[bindings[0]] = None
        added.append(bindings[0])
        bindings = infer.at(bindings[0].block).module.scopes.lookup(
            node.id, bindings[0].block, bindings[0].row, bindings[0].column
        )
    text = (
        _one_of([_bound(infer, binding, depth + 1) for binding in bindings]) if bindings and depth <= _DEPTH else None
    )
    for binding in reversed(added):
        if text is not None and isinstance(binding.node, ast.AugAssign):
            text += part(infer, binding.node.value, binding.block, depth)
        infer.texts[binding] = text
    return text


def _one_of(texts: list[Text | None]) -> Text | None:
    """A string that is one of several: the first with something interpolated, else fixed."""
    if len(texts) == 1:
        return texts[0]
    known = [text for text in texts if text is not None]
    interpolated = next((text for text in known if text.interpolated is not None), None)
    return interpolated or (FIXED if len(known) == len(texts) else None)


def _bound(infer: Inference, binding: scopes.Binding, depth: int) -> Text | None:
    """The string that a binding gives its name; None also while it is being worked out."""
    if binding not in infer.texts:
        infer.texts[binding] = None
        infer.texts[binding] = _text_of(infer, binding, depth)
    return infer.texts[binding]


def _text_of(infer: Inference, binding: scopes.Binding, depth: int) -> Text | None:
    node, block = binding.node, binding.block
    if isinstance(binding, scopes.Import):
        behind = imports.definitions(infer, [binding])
        return _one_of([_bound(infer, each, depth) for each in behind]) if binding not in behind else None
    if isinstance(binding, scopes.Assignment) and not binding.path and isinstance(node, ast.expr):
        return read(infer, node, block, depth)
    if isinstance(binding, scopes.Annotation) and isinstance(node, ast.AnnAssign) and node.value is not None:
        return read(infer, node.value, block, depth)
    if isinstance(binding, scopes.Augmented) and isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        before = _named(infer, node.target, block, depth)
        return before + part(infer, node.value, block, depth) if before is not None else None
    return None
