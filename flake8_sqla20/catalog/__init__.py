"""SQLAlchemy and its companions as data: what a dotted name is, what a kind's members give, what only looks alike.

Nothing here is derived from an import of SQLAlchemy: the linted project may use another release, or none may be there.

``NAMES`` says what a canonical dotted name is, ``KINDS`` what the members of a kind are. Both speak in *specs*:

=================================  ==================================================================================
``Session``                        an instance of that kind
``type[Session]``                  the class; calling it gives an instance
``() -> Engine``                   a function or method and what calling it gives; parameters are never described
``list[Row]``, ``dict``, ``int``   builtins, in lower case
``ContextManager[Connection]``     entering gives the argument; so does ``AsyncContextManager[...]``
``Awaitable[Result]``              awaiting gives the argument
``Iterator[Row]``                  iterating gives the argument; so does ``AsyncIterator[...]``
``Self``                           the receiver's own kind, its arguments kept
``$``                              the receiver's first kind argument: of ``sessionmaker[AsyncSession]``, AsyncSession
``module``                         a submodule (in NAMES)
``?``                              known to exist, its kind of no interest
=================================  ==================================================================================

A kind is called as its class is; RowProxy and LegacyRow are ``Row``, every cursor result is ``Result``. Its members may
include ``__bases__`` (the kinds whose members it inherits), ``__enter__``, ``__aenter__``, ``__await__``, ``__iter__``,
``__aiter__``, ``__call__``, ``__getitem__`` (what these give), ``__get__`` (what reading it off a class gives),
``__getattr__`` (any attribute not listed) and ``__params__`` (the keyword argument that sets ``$``, and its default).
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = [
    "CONNECTION_FACTORIES",
    "CONNECTION_NAMES",
    "DBAPIS",
    "ENGINE_FACTORIES",
    "ENGINE_NAMES",
    "ENGINE_OWNERS",
    "EXTENSIONS",
    "FOREIGN",
    "KINDS",
    "NAMES",
    "PACKAGES",
    "SESSION_FACTORIES",
    "SESSION_NAMES",
    "SESSION_OWNERS",
]

NAMES: dict[str, str]
KINDS: dict[str, dict[str, str]]
PACKAGES: dict[str, str]
EXTENSIONS: frozenset[str]
FOREIGN: frozenset[str]
DBAPIS: frozenset[str]
SESSION_OWNERS: frozenset[str]
ENGINE_OWNERS: frozenset[str]
SESSION_NAMES: frozenset[str]
ENGINE_NAMES: frozenset[str]
CONNECTION_NAMES: frozenset[str]
SESSION_FACTORIES: frozenset[str]
ENGINE_FACTORIES: frozenset[str]
CONNECTION_FACTORIES: frozenset[str]

_PARTS: dict[str, tuple[str, ...]] = {
    "NAMES": ("exports", "orm_names", "asyncio", "companions"),
    "KINDS": ("core", "expression", "orm", "asyncio", "companions"),
    "PACKAGES": ("packages", "companions"),
    "EXTENSIONS": ("packages",),
    **dict.fromkeys(("FOREIGN", "DBAPIS", "SESSION_OWNERS", "ENGINE_OWNERS"), ("foreign",)),
    **dict.fromkeys(("SESSION_NAMES", "ENGINE_NAMES", "CONNECTION_NAMES"), ("names",)),
    **dict.fromkeys(("SESSION_FACTORIES", "ENGINE_FACTORIES", "CONNECTION_FACTORIES"), ("names",)),
}


def __getattr__(name: str) -> Any:
    # On first use: a run over files that never mention SQLAlchemy must not pay for the tables.
    if name not in _PARTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    tables = [getattr(import_module(f"{__name__}.{part}"), name) for part in _PARTS[name]]
    value = tables[0]
    if isinstance(value, dict):
        value = {key: entry for table in tables for key, entry in table.items()}
    if name == "KINDS":
        value["FlaskSQLAlchemy"] = _everything() | value["FlaskSQLAlchemy"]
    globals()[name] = value
    return value


def _everything() -> dict[str, str]:
    """All of Core and ORM as members: Flask-SQLAlchemy puts them on its object, behind its own."""
    prefixes = ("sqlalchemy", "sqlalchemy.orm")
    split = ((name.rpartition("."), spec) for name, spec in __getattr__("NAMES").items())
    return {member: spec for (prefix, _, member), spec in split if prefix in prefixes}
