"""Whether other modules of a project take a name from a module, so that it cannot go from there."""

from __future__ import annotations

import ast

from flake8_sqla20.semantics.project import Project


def is_taken_from(project: Project, path: str, name: str) -> bool:
    """Whether another module around one imports a name from it, or reads it as an attribute of it; True as well where
    that cannot be told from the other's text."""
    for word in project.mentions.names_of(path) if path else ():
        for other in project.mentions.of(word, path):
            if project.holds(other, name) and _takes(project, other, word, name):
                return True
    return False


def _takes(project: Project, path: str, word: str, name: str) -> bool:
    module = project.module(path)
    if module is None:
        return project.holds(path, "import")
    for statement, _ in module.syntax.imports:
        names = {each.name for each in statement.names}
        if isinstance(statement, ast.ImportFrom):
            if (statement.module or "").rpartition(".")[2] in (word, "") and names & {name, "*"}:
                return True
            names = {each for each in names if each == word}
        if any(each.rpartition(".")[2] == word for each in names) and project.holds(path, f".{name}"):
            return True
    return False
