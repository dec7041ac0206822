"""What is known of a string before the code runs: its literal text, its constant parts, and what is put into it.

A part is *fixed* when no run's input can change it: literals, names bound to constants, `ALL_CAPS` names, numbers,
choices between constants, names of tables and columns, identifiers quoted by a dialect. Everything else that is
formatted, joined or added into the string is *interpolated*.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import scopes
from flake8_sqla20.semantics.kinds import STANDARD
from flake8_sqla20.semantics.mapping import is_mapped
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_DEPTH = 40
_NUMBERS = ("int", "float", "bool", "bytes")
_UNCHANGED = {"dedent", "cleandoc", "strip", "rstrip", "lstrip", "lower", "upper", "str", "replace", "encode", "decode"}
_NUMERIC_CALLS = {"int", "float", "len", "bool", "round", "abs", "range", "ord", "hash", "divmod", "id", "sum"}
_SELECTING = {"max", "min", "sorted", "list", "tuple", "set", "reversed", "zip", "str", "enumerate", "iter"}
# What of the standard library brings the outside in.
_INPUTS = ("sys.argv", "sys.stdin", "os.environ", "os.getenv", "builtins.input")
_NUMERIC_SPEC = re.compile(r"[^%]*[bcdeEfFgGnoxXi]$")
_CONVERSION = re.compile(r"%(?:\((\w+)\))?[-#0 +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[hlL]?([diouxXeEfFgGcrsa%])")
_QUOTING = {"quote", "quote_identifier", "quote_schema", "quote_ident", "format_table", "format_column", "quoted_name"}
_NAMES = {"name", "fullname", "schema", "key", "description"}
_SQL = ("FromClause", "ColumnElement", "ClauseElement", "InstrumentedAttribute", "TypeEngine", "Select", "Compiled")

Part = str | ast.expr | None  # literal text | an interpolated expression | fixed, its text unknown


class Text:
    """A string by its parts, in order."""

    __slots__ = ("parts",)

    def __init__(self, *parts: Part) -> None:
        self.parts = parts

    @property
    def interpolated(self) -> ast.expr | None:
        """The first expression whose value gets into the string; None where all of it is fixed."""
        return next((part for part in self.parts if isinstance(part, ast.AST)), None)

    @property
    def literal(self) -> str | None:
        """The whole string, where every part of it is literal."""
        return "".join(map(str, self.parts)) if all(isinstance(part, str) for part in self.parts) else None

    def __add__(self, other: Text) -> Text:
        return Text(*self.parts, *other.parts)


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
    return FIXED if is_fixed(infer, node, block, depth + 1) else Text(node)


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
            for value in _formatted(text, right):
                text += _inserted(part(infer, value, block, depth))
    return text


def _formatted(text: Text, right: ast.expr) -> list[ast.expr]:
    """The operands of `%` that are put in as they are; `%d` and its like take nothing but numbers."""
    values = right.elts if isinstance(right, ast.Tuple) else right.values if isinstance(right, ast.Dict) else [right]
    literal = "".join(part for part in text.parts if isinstance(part, str))
    conversions = [match[2] for match in _CONVERSION.finditer(literal) if match[2] != "%"]
    if isinstance(right, ast.Dict) or len(conversions) != len(values):
        return values
    return [value for value, conversion in zip(values, conversions, strict=True) if conversion in "rsac"]


def _is_numeric_spec(spec: ast.expr | None) -> bool:
    """Whether a format specification (`:d`, `:.2f`) takes nothing but numbers."""
    parts = spec.values if isinstance(spec, ast.JoinedStr) else []
    if len(parts) != 1 or not isinstance(parts[0], ast.Constant):
        return False
    return bool(_NUMERIC_SPEC.match(str(parts[0].value)))


def _inserted(text: Text) -> Text:
    """A value that is formatted in somewhere: its own text stands at an unknown place."""
    return Text(*(part if isinstance(part, ast.AST) else None for part in text.parts))


def _call(infer: Inference, node: ast.Call, block: Block, depth: int) -> Text | None:
    """`"…".format(…)`, `"…".join(…)`, and functions that give the string they are given."""
    name = last_name(node)
    receiver = node.func.value if isinstance(node.func, ast.Attribute) else None
    base = read(infer, receiver, block, depth + 1) if receiver is not None else None
    if base is not None and name in ("format", "format_map"):
        for value in (*node.args, *(keyword.value for keyword in node.keywords)):
            base += _inserted(part(infer, value, block, depth))
        return base
    if base is not None and name == "join" and node.args:
        return base + _elements(infer, node.args[0], block, depth)
    if name not in _UNCHANGED:
        return _built(infer, node, block, depth)
    if base is not None:
        for value in node.args:
            base += _inserted(part(infer, value, block, depth))
        return base
    if len(node.args) == 1 and (receiver is None or isinstance(receiver, ast.Name)):
        given = node.args[0]
        return part(infer, given, block, depth) if name == "str" else read(infer, given, block, depth + 1)
    return None


def _built(infer: Inference, node: ast.Call, block: Block, depth: int) -> Text | None:
    """The string that a local function with one `return` builds; given fixed arguments only, it is fixed."""
    function = infer.callee_of(node, block).node
    region = infer.module.syntax.regions.get(function) if function is not None else None
    if region is None or isinstance(region.node, ast.ClassDef) or len(region.returns) != 1:
        return None
    value, where = region.returns[0]
    text = read(infer, value, where, depth + 3) if value is not None else None
    if text is None or text.interpolated is None:
        return text
    given = [*node.args, *(keyword.value for keyword in node.keywords)]
    return FIXED if all(is_fixed(infer, argument, block, depth + 3) for argument in given) else text


def _elements(infer: Inference, node: ast.expr, block: Block, depth: int) -> Text:
    """What the elements of a joined iterable contribute."""
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        text = Text()
        for element in node.elts:
            text += _inserted(part(infer, element, block, depth))
        return text
    if isinstance(node, (ast.ListComp, ast.GeneratorExp)):
        return _inserted(part(infer, node.elt, infer.module.syntax.regions[node].block, depth))
    return FIXED if is_fixed(infer, node, block, depth + 1) else Text(node)


def _named(infer: Inference, node: ast.Name, block: Block, depth: int) -> Text | None:
    """The string that a name holds: by its one binding, or fixed where each of several is."""
    added: list[scopes.Augmented] = []
    bindings = infer.module.scopes.lookup(node.id, block, node.lineno, node.col_offset)
    while len(bindings) == 1 and isinstance(bindings[0], scopes.Augmented) and bindings[0] not in added:
        added.append(bindings[0])
        bindings = infer.module.scopes.lookup(node.id, bindings[0].block, bindings[0].row, bindings[0].column)
    text = _one_of([_bound(infer, binding, depth + 1) for binding in bindings]) if bindings and depth <= _DEPTH else None
    for binding in reversed(added):
        if text is not None and isinstance(binding.node, ast.AugAssign):
            text += part(infer, binding.node.value, binding.block, depth)
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
    if isinstance(binding, scopes.Assignment) and not binding.path and isinstance(node, ast.expr):
        return read(infer, node, block, depth)
    if isinstance(binding, scopes.Annotation) and isinstance(node, ast.AnnAssign) and node.value is not None:
        return read(infer, node.value, block, depth)
    if isinstance(binding, scopes.Augmented) and isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        before = _named(infer, node.target, block, depth)
        return before + part(infer, node.value, block, depth) if before is not None else None
    return None


def is_fixed(infer: Inference, node: ast.expr, block: Block, depth: int = 0) -> bool:
    """Whether no input can change the text that an expression's value has in a string."""
    if depth > _DEPTH:
        return False
    if isinstance(node, ast.Constant) or infer.nested(node, block).name in _NUMBERS:
        return True
    if isinstance(node, ast.Attribute):
        return _fixed_attribute(infer, node, block)
    if isinstance(node, ast.Name):
        return _is_constant_name(node.id) or _fixed_name(infer, node, block, depth) or _is_sql(infer, node, block)
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return all(is_fixed(infer, element, block, depth + 1) for element in node.elts)
    if isinstance(node, ast.Dict):
        return all(is_fixed(infer, value, block, depth + 1) for value in node.values)
    if isinstance(node, (ast.IfExp, ast.BoolOp)):
        sides = [node.body, node.orelse] if isinstance(node, ast.IfExp) else node.values
        return all(is_fixed(infer, side, block, depth + 1) for side in sides)
    if isinstance(node, ast.BinOp) and not isinstance(node.op, (ast.Mod, ast.Mult)):
        # Only numbers are added to numbers, and strings have no other operator.
        sides = [infer.nested(side, block).name for side in (node.left, node.right)]
        if not isinstance(node.op, ast.Add) or any(side in _NUMBERS for side in sides):
            return True
    if isinstance(node, (ast.JoinedStr, ast.BinOp)):
        text = read(infer, node, block, depth + 1)
        if text is None and isinstance(node, ast.BinOp):
            return all(is_fixed(infer, side, block, depth + 1) for side in (node.left, node.right))
        return text is not None and text.interpolated is None
    if isinstance(node, (ast.ListComp, ast.GeneratorExp)):
        return is_fixed(infer, node.elt, infer.module.syntax.regions[node].block, depth + 1)
    if isinstance(node, (ast.Subscript, ast.Starred)):
        return is_fixed(infer, node.value, block, depth + 1)
    if isinstance(node, ast.Call):
        return _fixed_call(infer, node, block, depth)
    return _is_sql(infer, node, block)


def _fixed_attribute(infer: Inference, node: ast.Attribute, block: Block) -> bool:
    """`Class.CONSTANT`, `Color.RED.value`, `Model.__tablename__`, `table.name`, a constant of the class body."""
    parts: list[str] = []
    root: ast.expr = node
    while isinstance(root, ast.Attribute):
        parts.append(root.attr)
        root = root.value
    if any(map(_is_constant_name, parts)) or parts[0].startswith("__"):
        return True
    if parts[0] in ("value", "name") and _is_member(infer, node.value, block):
        return True
    if isinstance(root, ast.Call):
        return _is_stdlib(infer, node, block) and is_fixed(infer, root, block, _DEPTH - 3)
    if parts[0] in _NAMES and _is_sql(infer, node.value, block) or _is_sql(infer, node, block):
        return True
    owner = infer.nested(node.value, block)
    region = infer.module.syntax.regions.get((owner.first if owner.name == "type" else owner).node or node)
    bindings = infer.module.scopes.of(region).bindings.get(node.attr, []) if region is not None else []
    return bool(bindings) and all(
        isinstance(binding, scopes.Assignment) and isinstance(binding.node, ast.Constant) for binding in bindings
    )


def _is_member(infer: Inference, node: ast.expr, block: Block) -> bool:
    """Whether an expression is spelled like a member of an enumeration: `Color.red`, or `c` of `for c in Color`."""
    if isinstance(node, ast.Attribute):
        return last_name(node.value)[:1].isupper()
    bindings = infer.module.scopes.lookup(node.id, block, node.lineno, node.col_offset) if isinstance(node, ast.Name) else []
    return bool(bindings) and all(
        isinstance(binding, scopes.Element) and last_name(binding.node)[:1].isupper() for binding in bindings
    )


def _is_stdlib(infer: Inference, node: ast.expr, block: Block) -> bool:
    """Whether a value comes from the standard library, and not from where that reads input."""
    symbol = infer.nested(node, block).symbol
    return symbol.partition(".")[0] in STANDARD and not symbol.startswith(_INPUTS)


def _fixed_name(infer: Inference, node: ast.Name, block: Block, depth: int) -> bool:
    """A name whose every binding is fixed: constants, imports, elements of fixed iterables."""
    bindings = infer.module.scopes.lookup(node.id, block, node.lineno, node.col_offset)
    return bool(bindings) and all(_fixed_binding(infer, binding, depth + 1) for binding in bindings)


def _fixed_binding(infer: Inference, binding: scopes.Binding, depth: int) -> bool:
    """Whether what a binding gives its name is fixed; so it is while it is being worked out (`sql += "…"`)."""
    if binding not in infer.fixed:
        infer.fixed[binding] = True
        infer.fixed[binding] = _is_fixed_binding(infer, binding, depth)
    return infer.fixed[binding]


def _is_fixed_binding(infer: Inference, binding: scopes.Binding, depth: int) -> bool:
    node, block = binding.node, binding.block
    if isinstance(binding, (scopes.Import, scopes.Class, scopes.Function)):
        return True
    if isinstance(binding, scopes.Element) and isinstance(node, ast.Call) and last_name(node) == "enumerate":
        return binding.path[:1] == (0,) or bool(node.args) and is_fixed(infer, node.args[0], block, depth)
    if isinstance(binding, scopes.Element) and isinstance(node, ast.expr) and _is_sql_collection(infer, node, block):
        return True
    if isinstance(binding, (scopes.Assignment, scopes.Element)) and isinstance(node, ast.expr):
        return is_fixed(infer, node, block, depth)
    if isinstance(binding, scopes.Annotation) and isinstance(node, ast.AnnAssign) and node.value is not None:
        return is_fixed(infer, node.value, block, depth)
    if isinstance(binding, scopes.Augmented) and isinstance(node, ast.AugAssign):
        return is_fixed(infer, node.value, block, depth)
    kind = infer.bound(binding)
    return kind is not None and kind.name in _NUMBERS


def _fixed_call(infer: Inference, node: ast.Call, block: Block, depth: int) -> bool:
    """Numbers, quoted identifiers, reflected names, lookups in a fixed dict, library calls without input."""
    name = last_name(node)
    called = infer.nested(node.func, block)
    if name in _NUMERIC_CALLS or _original_name(infer, node.func, block) in _QUOTING or _is_sql(infer, node, block):
        return True
    if called.name == "method" and called.args[0].is_a("Inspector", "MetaData"):
        return True
    if name == "map" and len(node.args) == 2 and last_name(node.args[0]) in ("int", "float", "len"):
        return True
    arguments = node.args[1:] if name == "map" else node.args
    fixed = all(is_fixed(infer, argument, block, depth + 1) for argument in arguments)
    if name in (*_SELECTING, "map") and arguments:
        return fixed
    receiver = node.func.value if isinstance(node.func, ast.Attribute) else None
    if receiver is not None and name in ("get", "keys", "values", "items", "pop", "copy", "strip", "lower", "upper"):
        return is_fixed(infer, receiver, block, depth + 1) or _is_sql_collection(infer, receiver, block)
    return fixed and not node.keywords and _is_stdlib(infer, node, block) and called.name == "foreign"


def _original_name(infer: Inference, node: ast.expr, block: Block) -> str:
    """The last name of what is called, also when a local name stands for it (`quote = preparer.quote`)."""
    if isinstance(node, ast.Name):
        for binding in infer.module.scopes.lookup(node.id, block, node.lineno, node.col_offset):
            if isinstance(binding, scopes.Assignment) and isinstance(binding.node, ast.Attribute):
                return binding.node.attr
    return last_name(node)


def _is_sql_collection(infer: Inference, node: ast.expr, block: Block) -> bool:
    """Whether a value is a collection of tables or columns: `metadata.tables`, `table.c`."""
    kind = infer.nested(node, block)
    return kind.name == "dict" and any(arg.is_a(*_SQL) for arg in kind.args) or kind.is_a("ColumnCollection")


def _is_sql(infer: Inference, node: ast.expr, block: Block) -> bool:
    """Whether an expression is a table, column, statement or mapped class: its name is no input."""
    kind = infer.nested(node, block)
    return kind.is_a(*_SQL) or kind.name == "type" and is_mapped(kind.first)


def _is_constant_name(name: str) -> bool:
    """Whether PEP 8 spells a name as a constant."""
    name = name.strip("_")
    return len(name) > 1 and name.isupper()
