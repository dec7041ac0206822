"""What pytest's fixtures give: those of a module, of the `conftest.py` files around it, of plugins they name.

Source: "Fixture availability" in pytest's documentation.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import calls, imports, scopes
from flake8_sqla20.semantics.kinds import Kind
from flake8_sqla20.syntax import Block, FunctionNode, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_DEEPEST = 4  # plugins of plugins


def is_fixture(function: FunctionNode) -> bool:
    """Whether a decorator makes a function a fixture: `pytest.fixture`, `pytest_asyncio.fixture`, `yield_fixture`."""
    return any(last_name(decorator).endswith("fixture") for decorator in function.decorator_list)


def injected(infer: Inference, binding: scopes.Parameter) -> Kind | None:
    """What the pytest fixture of a parameter's name gives; a fixture may ask for an outer one of its own name."""
    found = provider(infer, binding)
    return calls.provided(infer, calls.returned(infer, *found)) if found is not None else None


def provider(infer: Inference, binding: scopes.Parameter) -> tuple[FunctionNode, Block] | None:
    """The fixture that a parameter asks for, and where it stands. Those of the module come first, then those of the
    `conftest.py` files around it, the nearest first."""
    assert isinstance(binding.node, ast.arg)
    name = binding.node.arg
    for each in (infer, *(infer.of(path) for path in infer.project.layout.conftests(infer.module.path))):
        found = _given_by(each, name, binding.function) if each is not None else None
        if found is not None:
            return found
    return None


def _given_by(infer: Inference, name: str, asking: ast.AST, depth: int = 0) -> tuple[FunctionNode, Block] | None:
    """The fixture that a module defines or imports, but for the one that asks; None where it has none."""
    for node in reversed(_fixtures(infer).get(name, [])):
        outer = infer.region(node).outer
        if node is not asking and outer is not None:
            return node, outer
    root = infer.module.syntax.module
    if name in infer.module.scopes.of(root).names or root.stars:
        kind = imports.exported(infer, name)
        if isinstance(kind.node, (ast.FunctionDef, ast.AsyncFunctionDef)) and kind.block is not None:
            if kind.node is not asking and is_fixture(kind.node):
                return kind.node, kind.block
    for plugin in _plugins(infer) if depth < _DEEPEST else ():
        other = imports.module_named(infer, plugin)
        found = _given_by(other, name, asking, depth + 1) if other is not None else None
        if found is not None:
            return found
    return None


def _fixtures(infer: Inference) -> dict[str, list[FunctionNode]]:
    """The pytest fixtures that a module defines, by their names."""
    if infer.fixtures is None:
        infer.fixtures = {}
        for node in infer.module.syntax.regions:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and is_fixture(node):
                infer.fixtures.setdefault(_fixture_name(node), []).append(node)
    return infer.fixtures


def _plugins(infer: Inference) -> list[str]:
    """The modules that a module names in `pytest_plugins`."""
    bindings = infer.module.scopes.of(infer.module.syntax.module).bindings_of("pytest_plugins")
    value = scopes.only_value(bindings)
    named = value[0] if value is not None else None
    each = named.elts if isinstance(named, (ast.List, ast.Tuple)) else [named]
    return [node.value for node in each if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def _fixture_name(function: FunctionNode) -> str:
    for decorator in function.decorator_list:
        for keyword in decorator.keywords if isinstance(decorator, ast.Call) else []:
            if keyword.arg == "name" and isinstance(keyword.value, ast.Constant):
                return str(keyword.value.value)
    return function.name
