"""Which parts of a string are fixed: what no input can change.

Literals, names bound to constants, `ALL_CAPS` names, numbers, choices between constants, names of tables and columns,
identifiers quoted by a dialect, members of enumerations, and what the standard library gives without being given input.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import classes, scopes, strings
from flake8_sqla20.semantics.kinds import STANDARD
from flake8_sqla20.semantics.mapping import is_mapped
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_DEPTH = 40
_NUMBERS = ("int", "float", "bool", "bytes")
_NUMERIC_CALLS = {"int", "float", "len", "bool", "round", "abs", "range", "ord", "hash", "divmod", "id", "sum"}
_SELECTING = {"max", "min", "sorted", "list", "tuple", "set", "reversed", "zip", "str", "enumerate", "iter"}
# What of the standard library brings the outside in.
_INPUTS = ("sys.argv", "sys.stdin", "os.environ", "os.getenv", "builtins.input")
_QUOTING = {"quote", "quote_identifier", "quote_schema", "quote_ident", "format_table", "format_column", "quoted_name"}
_NAMES = {"name", "fullname", "schema", "key", "description"}
_SQL = ("FromClause", "ColumnElement", "ClauseElement", "InstrumentedAttribute", "TypeEngine", "Select", "Compiled")


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
        kinds = [infer.nested(side, block).name for side in (node.left, node.right)]
        if not isinstance(node.op, ast.Add) or any(kind in _NUMBERS for kind in kinds):
            return True
    if isinstance(node, (ast.JoinedStr, ast.BinOp)):
        text = strings.read(infer, node, block, depth + 1)
        if text is None and isinstance(node, ast.BinOp):
            return all(is_fixed(infer, side, block, depth + 1) for side in (node.left, node.right))
        return text is not None and text.interpolated is None
    if isinstance(node, (ast.ListComp, ast.GeneratorExp)):
        return is_fixed(infer, node.elt, infer.region(node).block, depth + 1)
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
    bindings = classes.body_bindings(infer, node, block)
    return bool(bindings) and all(
        isinstance(binding, scopes.Assignment) and isinstance(binding.node, ast.Constant) for binding in bindings
    )


def _is_member(infer: Inference, node: ast.expr, block: Block) -> bool:
    """Whether an expression is spelled like a member of an enumeration: `Color.red`, or `c` of `for c in Color`."""
    if isinstance(node, ast.Attribute):
        return last_name(node.value)[:1].isupper()
    bindings = infer.bindings_of(node, block) if isinstance(node, ast.Name) else []
    return bool(bindings) and all(
        isinstance(binding, scopes.Element) and last_name(binding.node)[:1].isupper() for binding in bindings
    )


def _is_stdlib(infer: Inference, node: ast.expr, block: Block) -> bool:
    """Whether a value comes from the standard library, and not from where that reads input."""
    symbol = infer.nested(node, block).symbol
    return symbol.partition(".")[0] in STANDARD and not symbol.startswith(_INPUTS)


def _fixed_name(infer: Inference, node: ast.Name, block: Block, depth: int) -> bool:
    """A name whose every binding is fixed: constants, imports, elements of fixed iterables."""
    bindings = infer.bindings_of(node, block)
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
        for binding in infer.bindings_of(node, block):
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
