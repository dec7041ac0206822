"""Who may import whom, where import-linter's layers do not say it: in functions, of other distributions, per folder."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "flake8_sqla20"
MODULES = {
    path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", "."): path for path in PACKAGE.rglob("*.py")
}
# What a rule may import.
# `rewrite` holds what a fix needs that is too long for a rule; rules import it inside of their `fix`.
API = ("flake8_sqla20.rule", "flake8_sqla20.tables", "flake8_sqla20.removals", "flake8_sqla20.rewrite")
RULES = [
    name for name in MODULES if name.count(".") == 2 and name.startswith("rules.") and not name.endswith("__init__")
]


def imports(name: str) -> set[str]:
    """What a module imports anywhere, also inside functions and for type checkers; `a.b` for `from a import b`."""
    found = set()
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name} imports relatively"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def below(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def test_there_is_something_to_look_at() -> None:
    assert {"plugin", "engine", "rule", "semantics.inference", "catalog.core"} <= MODULES.keys()
    assert len(RULES) >= 12
    assert "flake8.options.manager.OptionManager" in imports("plugin")


@pytest.mark.parametrize("name", MODULES)
def test_imports_of_other_distributions(name: str) -> None:
    """flake8 in the plugin and in `check`'s front end alone, ast-grep in the rewriter alone, SQLAlchemy nowhere."""
    allowed = {"flake8_sqla20", *sys.stdlib_module_names}
    allowed |= {"flake8"} if name in {"plugin", "frontend", "invocation", "reporting"} else set()
    allowed |= {"ast_grep_py"} if name.startswith("rewrite.") else set()
    assert {module.partition(".")[0] for module in imports(name)} <= allowed


@pytest.mark.parametrize("name", RULES)
def test_a_rule_imports_the_rule_api_and_nothing_else_of_ours(name: str) -> None:
    ours = {module for module in imports(name) if below(module, ("flake8_sqla20",))}
    assert ours
    assert {module for module in ours if not below(module, API)} == set()


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith(("semantics.", "catalog."))])
def test_what_code_means_knows_no_rule(name: str) -> None:
    above = ("rules", "rule", "tables", "finding", "engine", "pages", "plugin", "cli", "check", "formats", "rewrite")
    if name.startswith("catalog."):
        above += ("semantics", "syntax", "source")
    assert not [module for module in imports(name) if below(module, tuple(f"flake8_sqla20.{each}" for each in above))]


@pytest.mark.parametrize("name", [name for name in MODULES if not name.startswith("rules.")])
def test_rules_are_reached_by_their_index_alone(name: str) -> None:
    """A start that imports one rule imports its family's neighbours soon after."""
    reached = {module for module in imports(name) if below(module, ("flake8_sqla20.rules",))}
    assert {module for module in reached if not below(module, ("flake8_sqla20.rules.index",))} <= {
        "flake8_sqla20.rules"
    }
