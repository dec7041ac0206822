"""From `Query.get()` to `Session.get()`.

Source: "ORM Query - get() method moves to Session" in the 2.0 migration guide.
"""

from __future__ import annotations

import ast

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.querychains import Stretch


def get(stretch: Stretch, session: ast.expr | str, rewrite: Rewrite) -> None:
    """`session.query(User).options(…).get(1)` becomes `session.get(User, 1, options=[…])`. Raises Refused."""
    end, root = stretch.end, stretch.root
    if not stretch.starts or not isinstance(end, ast.Call):
        rewrite.refuse("get() of a Query that a variable holds")
    if isinstance(root, ast.Call):
        entity = root.args[0] if len(root.args) == 1 and not root.keywords else None
    else:
        entity = root.value if isinstance(root, ast.Attribute) else None
    if entity is None or isinstance(entity, ast.Starred):
        rewrite.refuse("get() of a Query of several entities")
    if len(end.args) + len(end.keywords) != 1 or isinstance(end.args[:1] and end.args[0], ast.Starred):
        rewrite.refuse("get() is called in another way")
    added: list[str | ast.AST] = []
    for call in stretch.links:
        added += _argument(call, rewrite)
    given = end.args[0] if end.args else end.keywords[0]
    rewrite.replace_up_to(given, end, session, ".get(", entity, ", ")
    if added:
        rewrite.insert_after(given, *added, anchor=end)


def _argument(call: ast.Call, rewrite: Rewrite) -> list[str | ast.AST]:
    """The argument of `Session.get()` that a method of the Query becomes."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if name == "populate_existing" and not call.args and not call.keywords:
        return [", populate_existing=True"]
    if name == "with_for_update" and not call.args and not call.keywords:
        return [", with_for_update=True"]
    if name == "options" and call.args and not call.keywords:
        parts: list[str | ast.AST] = [", options=["]
        for index, each in enumerate(call.args):
            parts += [", " if index else "", each]
        return [*parts, "]"]
    return rewrite.refuse(f"{name}() before get() has no counterpart in Session.get() that is known")
