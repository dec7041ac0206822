"""What else a region does with the names that it reads: the attributes it asks of them, where it hands them on."""

from __future__ import annotations

import ast

from flake8_sqla20.syntax import Block, Region, descendants, last_name

_MOCKING = {"return_value", "side_effect", "assert_called", "assert_called_once", "assert_called_with", "call_count"}
_MOCKING |= {"assert_called_once_with", "assert_has_calls", "assert_not_called", "call_args", "mock_calls"}
# Calls that leave a container they are given as it is.
_LOOKING = {"execute", "scalar", "scalars", "stream", "stream_scalars", "len", "print", "repr", "str", "debug", "info"}


class Uses:
    """The uses of names in a module's regions (what is nested in a region is part of it), gathered when first asked
    for."""

    __slots__ = ("_regions",)

    def __init__(self) -> None:
        self._regions: dict[Region, _Region] = {}

    def of(self, node: ast.expr, block: Block) -> set[str]:
        """The attributes that the region around a place reads from a value spelled like this expression."""
        return self._in(block).attributes.get(spelled(node), set())

    def is_mocked(self, node: ast.expr, block: Block) -> bool:
        """Whether the region asks a value, or a method of it, what only a mock answers."""
        return spelled(node) in self._in(block).mocked

    def may_change(self, name: str, block: Block) -> bool:
        """Whether the container of a name may be changed by the region that binds it: whether the name is read other
        than as an argument of a call that only looks at it."""
        return name in self._in(block).handed_on

    def _in(self, block: Block) -> _Region:
        found = self._regions.get(block.region)
        if found is None:
            found = self._regions[block.region] = _Region(block.region.node)
        return found


class _Region:
    """The uses in one region: attributes by the spelling they are read from, spellings that are mocks, names that are
    handed on."""

    __slots__ = ("attributes", "handed_on", "mocked")

    def __init__(self, node: ast.AST) -> None:
        self.attributes: dict[str, set[str]] = {}
        reads: list[ast.Name] = []
        looked_at: set[ast.AST] = set()
        self.handed_on: set[str] = set()
        for each in descendants(node):
            kind = each.__class__
            if kind is ast.Attribute:
                self.attributes.setdefault(spelled(each.value), set()).add(each.attr)  # type: ignore[attr-defined]
            elif kind is ast.Name:
                if each.ctx.__class__ is not ast.Store:  # type: ignore[attr-defined]
                    reads.append(each)  # type: ignore[arg-type]
            elif kind is ast.Call:
                if last_name(each) in _LOOKING:
                    looked_at.update(each.args)  # type: ignore[attr-defined]
                    looked_at.update(keyword.value for keyword in each.keywords)  # type: ignore[attr-defined]
            elif kind is ast.AugAssign:
                self.handed_on.add(last_name(each.target))  # type: ignore[attr-defined]
        self.handed_on.update(read.id for read in reads if read not in looked_at)
        mocks = [name for name, used in self.attributes.items() if used & _MOCKING]
        self.mocked = {".".join(name.split(".")[: end + 1]) for name in mocks for end in range(name.count(".") + 1)}


def spelled(node: ast.expr) -> str:
    """A dotted name as it is spelled; empty for any other expression."""
    if isinstance(node, ast.Name):
        return node.id
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""
