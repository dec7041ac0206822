"""What is left out with nothing in its place: a call that did nothing, an option, a decorator, an import."""

from __future__ import annotations

import ast

from flake8_sqla20.rewrite.builder import Rewrite

_WORKS = (ast.Await, ast.NamedExpr, ast.Yield, ast.YieldFrom)


def leave_out_import(statement: ast.ImportFrom | ast.Import, alias: ast.alias, rewrite: Rewrite) -> None:
    """Takes a name out of its import; refuses while anything reads it."""
    if _is_read(statement, alias, rewrite):
        rewrite.refuse("it goes when nothing uses it")
    rewrite.remove_name(statement, alias)


def _is_read(statement: ast.stmt, alias: ast.alias, rewrite: Rewrite) -> bool:
    """Whether anything may read what an import gives: for `import a.b.c` its whole name, or the first part of it where
    no other import gives that."""
    module = rewrite.around(statement)[-1]
    first = alias.name.partition(".")[0]
    imports = [each for each in ast.walk(module) if isinstance(each, ast.Import) and each is not statement]
    given = [each.asname or each.name.partition(".")[0] for other in imports for each in other.names]
    if alias.asname or first not in given:
        return rewrite.is_named(alias.asname or first)
    return any(isinstance(each, ast.Attribute) and ast.unparse(each) == alias.name for each in ast.walk(module))


def leave_out_call(function: ast.AST, rewrite: Rewrite) -> None:
    """Takes the call of a function out: a statement, or a loader option that did nothing; refuses for any other."""
    call, around = rewrite.around(function)[:2]
    if not isinstance(call, ast.Call) or call.func is not function:
        rewrite.refuse("it is not called here")
    if any(isinstance(each, _WORKS) for each in ast.walk(call)):
        rewrite.refuse("its arguments do more than to make it")
    if isinstance(around, ast.Expr):
        rewrite.remove_statement(around, rewrite.suite_of(around))
    elif isinstance(around, ast.Call) and isinstance(around.func, ast.Attribute) and around.func.attr == "options":
        if len(around.args) == 1 and not around.keywords:
            rewrite.unchain(around)
        else:
            rewrite.remove_arguments(around, call)
    else:
        rewrite.refuse("what becomes of its value is not seen")


def leave_out_decorator(decorator: ast.AST, rewrite: Rewrite) -> None:
    """Takes a decorator off its class or function; refuses for what is none."""
    definition = rewrite.around(decorator)[0]
    if decorator not in getattr(definition, "decorator_list", ()) or not isinstance(definition, ast.stmt):
        rewrite.refuse("it is no decorator here")
    rewrite.remove_decorator(definition, decorator)
