"""Strings of SQL, executed or in place of a clause: wrapped in a construct, or handed to the driver as they are."""

from __future__ import annotations

import ast
import re

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rule import Facts

# What `text()` and the driver read differently: placeholders of either, an escaped colon.
_READ = re.compile(r"[:%?\\]")
_NAME = re.compile(r"[A-Za-z_]\w*")
_OWN = ("statement", "object_", "execution_options")


def wrap(given: ast.expr, construct: str, call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Puts `text()`, `column()` or `table()` around a string that a call is given."""
    _refuse_interpolated(given, facts, rewrite)
    if construct in ("column", "table"):
        known = facts.string_of(given)
        if known is None:
            rewrite.refuse("whether the string is a name or SQL is not known")
        if not _NAME.fullmatch(known):
            construct = "literal_column" if construct == "column" else "text"
    rewrite.wrap(given, f"{rewrite.name(f'sqlalchemy.{construct}', given)}(", ")", anchor=call)


def execute_on_connection(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`Connection.execute("…")`: `text()` where it reads the string as the driver does, else `exec_driver_sql()`."""
    statement = facts.argument(call, 0, "statement")
    if statement is None or not isinstance(call.func, ast.Attribute):
        rewrite.refuse("it is not called as a method")
    _refuse_interpolated(statement, facts, rewrite)
    known = facts.string_of(statement)
    parameters = [*call.args[1:], *(each for each in call.keywords if each.arg not in _OWN)]
    method = facts.method_of(call)
    if known is not None and not _READ.search(known) and not parameters:
        rewrite.wrap(statement, f"{rewrite.name('sqlalchemy.text', statement)}(", ")", anchor=call)
        return
    if method is None or not method[0].is_a("Connection"):
        rewrite.refuse("the placeholders have to be written as text() has them")
    if any(each.arg for each in call.keywords):
        rewrite.refuse("its parameters are keywords: text() with :name placeholders takes a dict")
    if parameters and not (len(parameters) == 1 and _is_driver_s(parameters[0], facts)):
        _bracket(parameters, call, facts, rewrite)
    rewrite.rename(call.func, "exec_driver_sql")
    if method[1] != "execute":
        rewrite.wrap(call, "", f".{method[1]}()")


def _bracket(parameters: list[ast.AST], call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Makes one row, or a list of rows, of parameters that are given one by one."""
    first = parameters[0]
    if isinstance(first, ast.expr) and _is_value(first, facts) and _are_given(parameters):
        opening, closing = "(", ")" if len(parameters) > 1 else ",)"
    elif len(parameters) > 1 and all(isinstance(each, (ast.Tuple, ast.Dict)) for each in parameters):
        opening, closing = "[", "]"
    else:
        rewrite.refuse("whether its parameters are one row or several is not known")
    rewrite.insert_before(first, opening, anchor=call)
    rewrite.insert_after(parameters[-1], closing, anchor=call)


def _is_value(given: ast.expr, facts: Facts) -> bool:
    """Whether a parameter is a value, and no row of them."""
    return isinstance(given, (ast.Constant, ast.JoinedStr)) or facts.kind_of(given).name == "str"


def _are_given(parameters: list[ast.AST]) -> bool:
    return not any(isinstance(each, (ast.Starred, ast.Tuple, ast.Dict, ast.keyword)) for each in parameters)


def _is_driver_s(given: ast.AST, facts: Facts) -> bool:
    """Whether parameters are a row, or a list of rows, as `exec_driver_sql()` takes them."""
    if isinstance(given, ast.Tuple):
        return bool(given.elts) and not isinstance(given.elts[0], (ast.Tuple, ast.List, ast.Dict, ast.Starred))
    if isinstance(given, ast.List):
        return bool(given.elts) and all(isinstance(each, (ast.Tuple, ast.Dict)) for each in given.elts)
    return isinstance(given, ast.expr) and facts.kind_of(given).name == "dict"


def _refuse_interpolated(given: ast.expr, facts: Facts, rewrite: Rewrite) -> None:
    text = facts.text_of(given)
    if text is not None and text.interpolated is not None:
        rewrite.refuse("values are put into the SQL: use :name placeholders and pass them")
