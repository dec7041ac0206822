"""What a rule's `fix` writes with: operations on the nodes of a tree, which become splices of the text."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from flake8_sqla20.rewrite.draft import below
from flake8_sqla20.rewrite.expressions import Expressions
from flake8_sqla20.rewrite.naming import Need
from flake8_sqla20.rewrite.places import Span
from flake8_sqla20.rewrite.splices import Splice
from flake8_sqla20.syntax import last_name


class Rewrite(Expressions):
    """One fix in the making: the operations on statements and imports, beside those on expressions."""

    __slots__ = ()

    def replace_statement(self, statement: ast.stmt, code: str) -> None:
        """Other statements in place of one; `code` is written as at the left margin, its rows are indented."""
        span = self._span(statement)
        newline = self._original.places.newline + self._indentation(statement)
        self._change(span, Splice(span.start, span.end, newline.join(code.splitlines())))

    def put_before(self, statement: ast.stmt, code: str) -> None:
        """Statements before another one, on rows of their own."""
        start = self._span(statement).start
        indentation = self._indentation(statement)
        newline = self._original.places.newline + indentation
        self.anchors.append(Span(start, start))
        self.splices.append(Splice(start, start, newline.join([*code.splitlines(), ""])))

    def remove_statement(self, statement: ast.stmt, suite: list[ast.stmt]) -> None:
        """Takes a statement out of its suite, with its row where it has one for itself; a comment stays."""
        span = self._span(statement)
        if len(suite) == 1 and suite is not self._original.tree.body:
            self._change(span, Splice(span.start, span.end, "pass"))
            return
        places = self._original.places
        end_row = statement.end_lineno or statement.lineno
        start = places.start_of(places.place(span.start)[0])
        end = places.start_of(end_row) + len(places.row(end_row))
        rest = places.text[span.end : end]
        if not places.text[start : span.start].strip() and rest.lstrip().startswith("#"):
            self._change(span, Splice(span.start, span.end + len(rest) - len(rest.lstrip()), ""))
        elif places.text[start : span.start].strip() or rest.strip():
            self._change(span, Splice(span.start, span.end, "pass"))
        else:
            self.anchors.append(span)
            self.splices.append(Splice(start, end, ""))

    def indent_under(self, statements: Sequence[ast.stmt], header: str) -> None:
        """Puts statements that follow one another into the suite of a compound one: `with engine.begin() as conn:`."""
        places = self._original.places
        first, last = self._span(statements[0]), self._span(statements[-1])
        indentations = [self._indentation(each) for each in statements]
        unit = self.unit()
        inside = {row for each in statements for row in self._rows_in_strings(each)}
        self.anchors.append(Span(first.start, last.end))
        others = [*self.splices]
        # Before what else is inserted there.
        self.splices.insert(0, Splice(first.start, first.start, f"{header}{places.newline}{indentations[0]}{unit}"))
        for row in range(places.place(first.start)[0] + 1, places.place(last.end)[0] + 1):
            start = places.start_of(row)
            is_replaced = any(each.start < start < each.end for each in others)
            if row not in inside and places.row(row).strip() and not is_replaced:
                self.splices.append(Splice(start, start, unit))

    def reimport(self, statement: ast.ImportFrom, alias: ast.alias, module: str, name: str, *, local: str = "") -> None:
        """Imports a name of an import statement from another module, under the local name that it has, or `local`."""
        local = local or alias.asname or alias.name
        if statement.level:
            self.refuse("it is a relative import")
        need = Need(module, name, local)
        is_outside = statement in self._original.tree.body
        joins = any(isinstance(each, ast.ImportFrom) and each.module == module for each in self._original.tree.body)
        if len(statement.names) == 1 and (not is_outside or not joins or self._has_remark(statement)):
            self.replace(statement, f"from {module} import {need.alias}")
        elif any(self._binds(each, need) for each in (statement, *self._original.tree.body)):
            self.remove_name(statement, alias)
        elif module == statement.module:
            self._anchor(statement)  # of two names that become the same one, the second goes
            self.replace(alias, need.alias)
        elif is_outside:
            self.needs.append(need)
            self.remove_name(statement, alias)
        else:
            self.refuse("it is imported inside of other code, beside other names")

    def _has_remark(self, statement: ast.stmt) -> bool:
        """Whether anything stands behind a statement on its row."""
        places = self._original.places
        row = statement.end_lineno or statement.lineno
        return bool(places.row(row)[self._span(statement).end - places.start_of(row) :].strip())

    def _binds(self, statement: ast.stmt, need: Need) -> bool:
        """Whether a statement imports a name as it is needed."""
        if not isinstance(statement, ast.ImportFrom) or statement.level:
            return False
        return any((statement.module, each.name, each.asname or each.name) == need for each in statement.names)

    def remove_name(self, statement: ast.ImportFrom | ast.Import, alias: ast.alias) -> None:
        """Takes a name out of an import statement, the statement where it is the last."""
        if len(statement.names) == 1:
            self.remove_statement(statement, self.suite_of(statement))
            return
        self._anchor(statement)
        piece = self._piece(statement)
        children = piece.children if piece is not None else []
        names = [each for each in children if each.kind in ("dotted_name", "aliased_import")]
        if isinstance(statement, ast.ImportFrom) and not (statement.level and len(names) == len(statement.names)):
            names = names[1:]  # the first is the module
        commas = [each.span for each in children if each.kind == ","]
        if len(names) != len(statement.names):
            self.refuse("the import statement is not understood")
        index = statement.names.index(alias)
        span = names[index].span
        if index < len(commas):
            text = self._original.places.text
            end = commas[index].end
            row, column = self._original.places.place(span.start)
            alone = not self._original.places.row(row)[:column].strip()
            rest = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*" if alone else r"[ \t]*").match(text, end)
            self.splices.append(Splice(span.start, rest.end() if rest else end, ""))
        else:
            self.splices.append(Splice(commas[index - 1].start, span.end, ""))

    def remove_decorator(self, definition: ast.stmt, decorator: ast.AST) -> None:
        """Takes a decorator off a class or function, with its row; a comment behind it stays."""
        span = self._span(decorator)
        text = self._original.places.text
        start = text.rfind("@", 0, span.start)
        rest = re.compile(r"[ \t]*(?:(?=#)|(?:(?:\r\n|\r|\n)[ \t]*)+)").match(text, span.end)
        if start < 0 or rest is None or text[start + 1 : span.start].strip(" \t("):
            self.refuse("what stands around the decorator is not understood")
        self._change(self._span(definition), Splice(start, rest.end(), ""))

    def suite_of(self, statement: ast.stmt) -> list[ast.stmt]:
        """The statements that one stands among, itself included."""
        for node in ast.walk(self._original.tree):
            for name in ("body", "orelse", "finalbody"):
                suite = getattr(node, name, None)
                if isinstance(suite, list) and statement in suite:
                    return suite
        return [statement]

    def is_named(self, name: str) -> bool:
        """Whether the module reads a name, or says it in a string."""
        return any(
            isinstance(each, ast.Name) and each.id == name or isinstance(each, ast.Constant) and each.value == name
            for each in ast.walk(self._original.tree)
        )

    def has_member(self, owner: str, *names: str) -> bool:
        """Whether the module reads one of these attributes of what goes by a name, as `sa.event.remove` does."""
        return any(
            isinstance(each, ast.Attribute) and each.attr in names and last_name(each.value) == owner
            for each in ast.walk(self._original.tree)
        )

    def stores_of(self, owner: str, name: str) -> list[ast.Attribute]:
        """The places of the module that assign an attribute of what goes by a name."""
        return [
            each
            for each in ast.walk(self._original.tree)
            if isinstance(each, ast.Attribute)
            and each.attr == name
            and isinstance(each.ctx, ast.Store)
            and last_name(each.value) == owner
        ]

    def uses_of(self, alias: ast.alias, dotted: str) -> list[ast.Name]:
        """All reads of the name that an import binds; empty where the module binds it otherwise as well, or says it in
        a string, as `__all__` does."""
        local = alias.asname or alias.name
        if self._facts.is_taken(local, dotted):
            return []
        nodes = list(ast.walk(self._original.tree))
        if any(isinstance(each, ast.Constant) and each.value == local for each in nodes):
            return []
        return [each for each in nodes if isinstance(each, ast.Name) and each.id == local]

    def _indentation(self, statement: ast.stmt) -> str:
        """The indentation of a statement that starts its row; refuses for one behind a colon or semicolon."""
        places = self._original.places
        row, column = places.place(self._span(statement).start)
        if places.row(row)[:column].strip():
            self.refuse("it shares its row with another statement")
        end = self._span(statement).end
        rest = places.row(statement.end_lineno or row)[end - places.start_of(statement.end_lineno or row) :]
        if rest.strip() and not rest.lstrip().startswith("#"):
            self.refuse("it shares its row with another statement")
        return places.indentation(row)

    def _rows_in_strings(self, statement: ast.stmt) -> set[int]:
        """The rows of a statement that begin inside of a string, not between two that stand one after the other."""
        pieces = [
            piece
            for child in ast.walk(statement)
            if isinstance(child, (ast.Constant, ast.JoinedStr)) and (piece := self._piece(child)) is not None
        ]
        spans = [each.span for piece in pieces for each in below(piece) if each.kind == "string"]
        place = self._original.places.place
        return {row for start, end in spans for row in range(place(start)[0] + 1, place(end)[0] + 1)}

    def unit(self) -> str:
        """What the module indents a suite by."""
        for node in ast.walk(self._original.tree):
            suite = getattr(node, "body", None)
            if isinstance(node, ast.stmt) and isinstance(suite, list) and suite[0].lineno > node.lineno:
                inner = self._original.places.indentation(suite[0].lineno)
                outer = self._original.places.indentation(node.lineno)
                if inner.startswith(outer) and inner != outer:
                    return inner[len(outer) :]
        return "    "
