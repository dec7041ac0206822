"""Rules about names that are gone: the data of `catalog.gone` with remedies, looked up by the name that is imported.

The data has hundreds of names, so a place costs one look-up, not one comparison with each of them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cached_property

from flake8_sqla20.catalog.gone import GONE, MODULES
from flake8_sqla20.rule import Example, Facts, History, Rewrite, Usage

_UTIL = "sqlalchemy.util"


class Remedy:
    """What to write instead of names that are gone, or that should not be imported any more.

    `names` are dotted, separated by spaces, and have one history: that of the first in `catalog.gone` unless `history`
    says another. `modern` is the code of the example's other side, `since` the first release it works on, `fact`
    what the message says instead of the history's verdict. `successor` is the dotted name of what does the same, or the
    module (ending with a dot) that has the same name; `unsafe` says what it does otherwise. `enumeration` is the class
    of the same module that has the names as its members.
    """

    def __init__(
        self,
        names: str,
        instead: str,
        modern: str = "pass",
        *,
        since: str = "1.4",
        history: History | None = None,
        fact: str = "",
        successor: str = "",
        unsafe: str = "",
        enumeration: str = "",
    ) -> None:
        self.enumeration = enumeration
        self.successor = successor
        self.unsafe = unsafe
        self.names = names.split()
        self.instead = instead
        self.modern = modern
        self.since = since
        self.history = history
        self.fact = fact

    def example(self, code: str) -> Example:
        pairs = (name.rpartition(".") for name in self.names)
        return Example("\n".join(f"from {module} import {name}  # {code}" for module, _, name in pairs), self.modern)


class GoneNames:
    """The names that are gone in some releases, with the remedies for those that people use.

    `releases` are keys of `catalog.gone.GONE`; `elsewhere` the last names that other rules speak of; `members` the
    submodules of modules that are gone.
    """

    def __init__(
        self,
        releases: Sequence[str],
        remedies: Sequence[Remedy],
        *,
        elsewhere: Sequence[str] = (),
        members: str = "",
    ) -> None:
        self.releases = releases
        self.remedies = remedies
        self.elsewhere = frozenset(elsewhere)
        self.members = tuple(members.split())

    @cached_property
    def homes(self) -> dict[str, tuple[str, str]]:
        """Dotted name -> the release without it, and the module that has it now."""
        return {
            f"{module}.{name}": (release, home)
            for release in self.releases
            for module, homes in GONE.get(release, {}).items()
            for home, names in homes.items()
            for name in names.split()
            if name not in self.elsewhere
        }

    @cached_property
    def modules(self) -> dict[str, str]:
        """Module -> the release without it; those of dialects and their connectors are another rule's."""
        return {
            module: release
            for release in self.releases
            for module in MODULES.get(release, "").split()
            if not module.startswith(("sqlalchemy.dialects.", "sqlalchemy.connectors."))
        }

    @cached_property
    def told(self) -> dict[str, Remedy]:
        """Dotted name -> its remedy."""
        return {name: remedy for remedy in self.remedies for name in remedy.names}

    def histories(self) -> tuple[History, ...]:
        """The history of each remedy, in their order."""
        return tuple(self._history(remedy.names[0], remedy) for remedy in self.remedies)

    def imports(self) -> tuple[str, ...]:
        """The words of imports that may be of a name that is gone."""
        dotted = [*self.homes, *self.told]
        words = [name.rpartition(".")[2] for name in [*dotted, *self.modules]]
        return tuple(dict.fromkeys([*words, *self.modules, *self.members]))

    def attributes(self) -> tuple[str, ...]:
        """The words of attributes that may be one: of those with a remedy, the words that ordinary code does not use
        (a constant, a class, or more than one word)."""
        words = (name.rpartition(".")[2] for name, remedy in self.told.items() if remedy.history is None)
        return tuple(dict.fromkeys(word for word in words if len(word) > 3 and ("_" in word or word != word.lower())))

    def usages(self, node: ast.AST, facts: Facts) -> Iterator[Usage]:
        if isinstance(node, ast.ImportFrom):
            if node.module and not node.level and node.module.startswith("sqlalchemy"):
                for alias in node.names:
                    found = [*self._usage(alias, node.module, alias.name)]
                    yield from found
                    if found and self._is_told(node.module, alias.name):  # its use has to change as well
                        for use in facts.bare_uses_of(alias):
                            yield from self._usage(use, node.module, alias.name)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                module, _, name = alias.name.rpartition(".")
                if alias.name in self.modules:
                    yield from self._usage(alias, module, name)
        elif isinstance(node, ast.Attribute):
            module = facts.symbol_of(node.value)
            if module.startswith("sqlalchemy"):
                yield from self._usage(node, module, node.attr)

    def fix(self, node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
        """A name that lives elsewhere now is imported from there."""
        if isinstance(node, ast.ImportFrom) and isinstance(usage.at, ast.alias):
            module, name = node.module or "", usage.at.name
        elif isinstance(node, ast.Attribute) and usage.at is node:
            module, name = facts.symbol_of(node.value), node.attr
        else:
            is_use = isinstance(usage.at, ast.Name)
            rewrite.refuse("it goes with its import, which is not fixed" if is_use else usage.instead)
        dotted = f"{module}.{name}"
        remedy = self.told.get(dotted) or self.told.get(module)
        home = self.homes.get(dotted, ("", ""))[1].rpartition(" ")[2]
        successor = remedy.successor if remedy is not None else f"{home}." if home else ""
        if not successor and not (remedy is not None and remedy.enumeration):
            rewrite.refuse(usage.instead)
        if usage.history is not None and usage.history.remedy > "1.4":
            rewrite.unsafe(f"it needs SQLAlchemy {usage.history.remedy}")
        if remedy is not None and remedy.unsafe:
            rewrite.unsafe(remedy.unsafe)
        if remedy is not None and remedy.enumeration:
            if facts.target == "2.0":  # what moves there still runs on 1.4, which has the old name alone
                rewrite.refuse(f"1.4 has no {remedy.enumeration}, 2.0 no {name}: it changes with the release")
            _into_member(node, usage.at, f"{module}.{remedy.enumeration}", name, rewrite)
            return
        if successor.endswith(".") and dotted in self.modules and module not in self.told:
            successor = successor[:-1]
        new_module, _, new_name = successor.rpartition(".")
        if isinstance(usage.at, ast.alias) and isinstance(node, ast.ImportFrom):
            rewrite.reimport(node, usage.at, new_module, new_name or name)
        else:
            rewrite.replace(usage.at, rewrite.name(f"{new_module}.{new_name or name}", usage.at))

    def _is_told(self, module: str, name: str) -> bool:
        """Whether someone wrote a remedy for a name, beyond where it is imported from now."""
        remedy = self.told.get(f"{module}.{name}") or self.told.get(module)
        return remedy is not None and not remedy.instead.startswith("import it from")

    def _usage(self, at: ast.AST, module: str, name: str) -> Iterator[Usage]:
        dotted = f"{module}.{name}"
        remedy = self.told.get(dotted) or self.told.get(module)
        if remedy is None and dotted not in self.homes and dotted not in self.modules and module not in self.modules:
            return
        if name in self.elsewhere:
            return
        home = self.homes.get(dotted, ("", ""))[1]
        what = f"{name} of {module}"
        instead = remedy.instead if remedy else _moved(module, home)
        yield Usage(at, what, instead, fact=remedy.fact if remedy else "", history=self._history(dotted, remedy))

    def _history(self, dotted: str, remedy: Remedy | None) -> History:
        if remedy is not None and remedy.history is not None:
            return remedy.history
        release, home = self.homes.get(dotted, ("", ""))
        module = dotted.rpartition(".")[0]
        release = release or self.modules.get(dotted) or self.modules[module]
        since = remedy.since if remedy is not None else (home.partition(" ")[0] if " " in home else "1.4")
        return History(removed=release.replace("1.4", "<=1.4"), remedy=since)


def _into_member(node: ast.AST, at: ast.AST, enumeration: str, name: str, rewrite: Rewrite) -> None:
    """The class is imported, and each use is of its member."""
    if not isinstance(at, ast.alias) or not isinstance(node, ast.ImportFrom):
        rewrite.replace(at, f"{rewrite.name(enumeration, at)}.{name}")
        return
    new_module, _, new_name = enumeration.rpartition(".")
    uses = rewrite.uses_of(at, f"{node.module}.{name}")
    if not uses and rewrite.is_named(at.asname or name):
        rewrite.refuse("the module hands it on")
    rewrite.reimport(node, at, new_module, new_name, local=new_name)
    for use in uses:
        rewrite.replace(use, f"{new_name}.{name}")


def _moved(module: str, home: str) -> str:
    """The remedy of a name that no one wrote one for."""
    if home:
        return f"import it from {home.rpartition(' ')[2]}"
    return "use Python's own" if module.startswith(_UTIL) else "it was internal, do without it"
