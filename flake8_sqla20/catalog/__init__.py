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

from flake8_sqla20.catalog import asyncio, companions, core, exports, expression, orm, orm_names, packages
from flake8_sqla20.catalog.asyncio import TWINS
from flake8_sqla20.catalog.foreign import DBAPIS, ENGINE_OWNERS, FOREIGN, SESSION_OWNERS
from flake8_sqla20.catalog.names import (
    CONNECTION_FACTORIES,
    CONNECTION_NAMES,
    ENGINE_FACTORIES,
    ENGINE_NAMES,
    SESSION_FACTORIES,
    SESSION_NAMES,
)

__all__ = [
    "CONNECTION_FACTORIES",
    "CONNECTION_NAMES",
    "DBAPIS",
    "ENGINE_FACTORIES",
    "ENGINE_NAMES",
    "ENGINE_OWNERS",
    "FOREIGN",
    "KINDS",
    "LABELS",
    "NAMES",
    "PACKAGES",
    "SESSION_FACTORIES",
    "SESSION_NAMES",
    "SESSION_OWNERS",
    "TWINS",
]

NAMES: dict[str, str] = {**exports.NAMES, **orm_names.NAMES, **asyncio.NAMES, **companions.NAMES}
KINDS: dict[str, dict[str, str]] = {**core.KINDS, **expression.KINDS, **orm.KINDS, **asyncio.KINDS, **companions.KINDS}
PACKAGES: dict[str, str] = {**packages.PACKAGES, **companions.PACKAGES}
# What the kinds that are no classes of SQLAlchemy's own go by.
LABELS: dict[str, str] = {"RowQuery": "Query", "QueryRow": "Row", "AutocommitMaker": "sessionmaker"}
