"""What an expression's value is, as far as the catalog tells kinds apart.

A `Kind` is a small immutable value. Its `name` is one of

* a kind of the catalog (`Session`, `Engine`, `Query`, `Select`, `Row`, …) or a builtin (`str`, `list`, `None`, …):
  an instance of it,
* `type`: a class, whose instances are `args[0]`,
* `function`: a callable; `args[0]` is what it returns, unless `node` is a local function still to be read,
* `method`: a function read from a receiver, `args[0]`; what it returns is `args[1]`,
* `module`, `foreign` (of a library that is not SQLAlchemy), `known` (known to exist, kind of no interest),
* `object`: an instance of a local class that derives from none of the catalog's,
* `unknown`: no evidence; a conventional name may still tell.

`symbol` is the canonical dotted name of what was imported, or the name of the method; `node` is the local class or
function behind the kind. `weak` marks a kind that rests on a conventional name alone, `partial` one that is not told of
all that the value may be: a usage all the same, and no ground for rewriting it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable
from functools import cache, lru_cache

from flake8_sqla20 import catalog
from flake8_sqla20.extensions import EXTENSIONS
from flake8_sqla20.syntax import Block, FunctionNode


class Kind:
    """See the module's docstring. Equal when name, args, symbol and node are; weakness and parts do not count."""

    __slots__ = ("args", "block", "name", "node", "partial", "symbol", "weak")

    def __init__(
        self,
        name: str,
        args: tuple[Kind, ...] = (),
        symbol: str = "",
        node: ast.ClassDef | FunctionNode | ast.Lambda | None = None,
        block: Block | None = None,
        weak: bool = False,
        partial: bool = False,
    ) -> None:
        self.name = name
        self.args = args
        self.symbol = symbol
        self.node = node
        self.block = block
        self.weak = weak
        self.partial = partial

    def _key(self) -> tuple[object, ...]:
        return self.name, self.args, self.symbol, self.node

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Kind) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __str__(self) -> str:
        if self.name in ("foreign", "module", "known") and self.symbol:
            return f"{self.name} {self.symbol}"
        if self.name == "method":
            return f"{self.args[0]}.{self.symbol}"
        if self.name == "object" and self.node is not None:
            return getattr(self.node, "name", self.name)
        args = ", ".join(map(str, self.args))
        return f"{self.name}[{args}]" if args else self.name

    __repr__ = __str__

    def weakened(self) -> Kind:
        """The same kind, resting on a conventional name."""
        if self.weak:
            return self
        return Kind(self.name, self.args, self.symbol, self.node, self.block, weak=True, partial=self.partial)

    def named(self, symbol: str) -> Kind:
        """The same kind, known by a canonical dotted name."""
        return Kind(self.name, self.args, symbol, self.node, self.block, self.weak, self.partial)

    def partially(self) -> Kind:
        """The same kind, and what it holds, of a value that may be something else as well."""
        if self.partial:
            return self
        args = tuple(arg.partially() for arg in self.args)
        return Kind(self.name, args, self.symbol, self.node, self.block, self.weak, partial=True)

    def through(self, receiver: Kind) -> Kind:
        """The same kind, of what is read from a receiver or returned by it. Where that is not all of what it may be,
        this is not either; a row is one where the receiver is what it is taken for, and nothing is where it is not."""
        if not receiver.partial or self.partial or self.is_a("Row"):
            return self
        return Kind(self.name, self.args, self.symbol, self.node, self.block, self.weak, partial=True)

    @property
    def label(self) -> str:
        """What the class goes by in a message: SQLAlchemy's name, where the catalog tells more kinds apart."""
        return catalog.LABELS.get(self.name, self.name)

    @property
    def first(self) -> Kind:
        """The first argument: a class's instance, an iterable's element; unknown where there is none."""
        return self.args[0] if self.args else UNKNOWN

    def is_a(self, *names: str) -> bool:
        """Whether this is an instance of one of the catalog's kinds, or of a kind or local class derived from it."""
        return any(name in names for name in ancestry(self.name))


UNKNOWN = Kind("unknown")
KNOWN = Kind("known")
FOREIGN = Kind("foreign")
NONE = Kind("None")
STR = Kind("str")

STANDARD: frozenset[str] = frozenset(sys.stdlib_module_names)


@cache
def ancestry(name: str) -> tuple[str, ...]:
    """A kind's name, then the names of the kinds it derives from."""
    found = [name]
    for each in found:
        for base in catalog.KINDS.get(each, {}).get("__bases__", "").split(","):
            if base.strip() and base.strip() not in found:
                found.append(base.strip())
    return tuple(found)


def member(kind: Kind, name: str) -> Kind | None:
    """What the catalog says an attribute of an instance of a kind is; None where it says nothing."""
    for each in ancestry(kind.name):
        spec = catalog.KINDS.get(each, {}).get(name)
        if spec is not None:
            found = filled(parsed(spec), kind)
            if found.name == "function":
                returned = found.first.through(kind)
                return Kind("method", (kind, returned), name, weak=kind.weak, partial=kind.partial)
            found = found.through(kind)
            return found.weakened() if kind.weak else found
    return None


def filled(kind: Kind, receiver: Kind) -> Kind:
    """A kind read from the catalog, with `Self` and `$` replaced by the receiver and its argument."""
    if kind.name == "Self":
        return receiver
    if kind.name == "$":
        return receiver.first
    if not kind.args:
        return kind
    args = tuple(filled(arg, receiver) for arg in kind.args)
    return kind if args == kind.args else Kind(kind.name, args, kind.symbol)


def joined(kinds: Iterable[Kind]) -> Kind | None:
    """The kind of a value that may be any of these: `None` beside another kind does not count, and neither does
    *unknown*, nor a conventional name beside better evidence, which both leave it *partial*; two that differ make
    *known*: evidence that tells nothing. None where none is given.
    """
    result: Kind | None = None
    is_partial = False
    unknown: Kind | None = None
    nothing = False
    for kind in kinds:
        is_partial = is_partial or kind.partial
        if kind.name == "None":
            nothing = True
        elif kind.name == "unknown":
            unknown = unknown if unknown is not None and unknown.symbol else kind
        elif result is None or result == kind:
            result = kind if result is None or result.weak else result
        else:
            common = _common(result, kind)
            if common is KNOWN and result.weak != kind.weak and KNOWN not in (result, kind):
                common, is_partial = kind if result.weak else result, True
            result = common
    if result is not None:
        return result.partially() if is_partial or unknown is not None else result
    if unknown is not None:
        return unknown
    return NONE if nothing else None


def _common(one: Kind, other: Kind) -> Kind:
    """The nearest kind that both are; *known* where there is none."""
    if {one.name, other.name} == {"Engine", "Connection"}:
        return Kind("Connectable", weak=one.weak or other.weak)
    if one.name == other.name and one.name in ("dict", "list", "set"):
        if len(one.args) != len(other.args):
            return one if one.args else other  # an empty one tells nothing of what another holds
        held = tuple(joined(pair) or UNKNOWN for pair in zip(one.args, other.args, strict=True))
        return Kind(one.name, held, weak=one.weak or other.weak)
    if one.name == other.name and one.name not in ("function", "method", "module", "type", "object"):
        return Kind(one.name, weak=one.weak or other.weak)
    above = ancestry(other.name)
    for name in ancestry(one.name):
        if name in above and name in catalog.KINDS:
            return Kind(name, weak=one.weak or other.weak)
    if one.name == other.name == "type":
        return Kind("type", (_common(one.first, other.first),))
    return KNOWN


@cache
def parsed(spec: str) -> Kind:
    """The kind that a catalog entry spells (the grammar is in `catalog`)."""
    spec = spec.strip()
    if spec.startswith("() ->"):
        return Kind("function", (parsed(spec[5:]),))
    if spec == "?":
        return KNOWN
    name, bracket, rest = spec.partition("[")
    if not bracket:
        return Kind(name)
    return Kind(name, tuple(parsed(part) for part in _split(rest.rpartition("]")[0])))


def _split(text: str) -> list[str]:
    """The arguments between brackets, split at the commas of the outermost level."""
    parts, depth, start = [], 0, 0
    for index, char in enumerate(text):
        depth += {"[": 1, "]": -1}.get(char, 0)
        if char == "," and not depth:
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]


@cache
def canonical(dotted: str) -> str:
    """The one dotted name under which the catalog lists what a dotted name means; the name itself if it lists none."""
    if dotted in catalog.NAMES:
        return dotted
    prefix, _, rest = dotted.rpartition(".")
    while prefix:
        replaced = catalog.PACKAGES.get(prefix)
        if replaced is not None and f"{replaced}.{rest}" in catalog.NAMES:
            return f"{replaced}.{rest}"
        prefix, _, last = prefix.rpartition(".")
        rest = f"{last}.{rest}"
    return dotted


@lru_cache(maxsize=1024)
def symbol_kind(dotted: str) -> Kind:
    """What an imported dotted name is: by the catalog, else a module or unlisted name of a library it knows, else
    *foreign* for the standard library and known look-alikes, else unknown: it may be the project's own."""
    name = canonical(dotted)
    if name in _TRANSPARENT:
        return Kind("function", symbol=name)
    spec = catalog.NAMES.get(name)
    if spec is not None:
        return parsed(spec).named(name)
    top = name.partition(".")[0]
    if name in catalog.PACKAGES or name in _modules():
        return Kind("module", symbol=name)
    if top in EXTENSIONS or ".".join(name.split(".")[:2]) in _OPEN:
        return Kind("unknown", symbol=name)
    if name.startswith("builtins.") and not name.startswith("builtins.open"):
        return UNKNOWN
    return Kind("foreign", symbol=name) if top in catalog.FOREIGN or top in STANDARD else Kind("unknown", symbol=name)


@lru_cache(maxsize=1)
def _modules() -> frozenset[str]:
    """The dotted names that the catalog's names stand below."""
    found: set[str] = set()
    for name in catalog.NAMES:
        prefix = name.rpartition(".")[0]
        while prefix and prefix not in found:
            found.add(prefix)
            prefix = prefix.rpartition(".")[0]
    return frozenset(found)


# Functions that hand on what they are given: inference reads their calls (`semantics.calls`).
_TRANSPARENT = {
    "typing.cast",
    "contextlib.contextmanager",
    "contextlib.asynccontextmanager",
    "contextlib.closing",
    "contextlib.aclosing",
    "contextlib.nullcontext",
    "functools.partial",
    "copy.copy",
    "copy.deepcopy",
    "asyncio.run",
    "asyncio.wait_for",
    "fastapi.Depends",
    "sqlalchemy.inspect",
    "builtins.next",
    "builtins.getattr",
    "builtins.super",
    *(f"builtins.{name}" for name in ("anext", "enumerate", "filter", "iter", "map", "reversed", "sorted", "zip")),
}

# Objects of other libraries that projects hang their own things on.
_OPEN = {
    "flask.g",
    "flask.request",
    "flask.globals.request",
    "flask.current_app",
    "flask.globals.g",
    "flask.globals.current_app",
    "quart.g",
    "quart.current_app",
}
