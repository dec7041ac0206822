"""What the objects of ``sqlalchemy.ext.asyncio`` are, what their members give, and the names that lead to them.

Read off SQLAlchemy 1.4.54, 2.0.58 and 2.1.9. An execute() gives a buffered, synchronous Result once awaited; only a
stream() gives an AsyncResult.
"""

from __future__ import annotations

# fmt: off
KINDS: dict[str, dict[str, str]] = {
    "AsyncEngine": {
        "execution_options": "() -> Self", "connect": "() -> AsyncConnection",
        "begin": "() -> AsyncContextManager[AsyncConnection]", "dispose": "() -> Awaitable[None]",
        "raw_connection": "() -> Awaitable[PoolProxiedConnection]", "clear_compiled_cache": "() -> None",
        "update_execution_options": "() -> None", "dialect": "Dialect", "sync_engine": "Engine", "pool": "Pool",
        "engine": "Self", "url": "URL", "driver": "str", "name": "str", "get_execution_options": "() -> ?", "echo": "?",
    },
    "AsyncConnection": {
        "__await__": "Self", "__aenter__": "Self",
        "begin": "() -> AsyncTransaction", "begin_nested": "() -> AsyncTransaction",
        "get_nested_transaction": "() -> AsyncTransaction", "get_transaction": "() -> AsyncTransaction",
        "get_isolation_level": "() -> Awaitable[?]", "run_sync": "() -> Awaitable[?]", "scalar": "() -> Awaitable[?]",
        "set_isolation_level": "() -> Awaitable[?]", "aclose": "() -> Awaitable[None]",
        "close": "() -> Awaitable[None]", "commit": "() -> Awaitable[None]", "invalidate": "() -> Awaitable[None]",
        "rollback": "() -> Awaitable[None]", "get_raw_connection": "() -> Awaitable[PoolProxiedConnection]",
        "exec_driver_sql": "() -> Awaitable[Result]", "execute": "() -> Awaitable[Result]",
        "scalars": "() -> Awaitable[ScalarResult]", "execution_options": "() -> Awaitable[Self]",
        "start": "() -> Awaitable[Self]", "stream": "() -> StartableContext[AsyncResult]",
        "stream_scalars": "() -> StartableContext[AsyncScalarResult]", "in_nested_transaction": "() -> bool",
        "in_transaction": "() -> bool", "engine": "AsyncEngine", "sync_connection": "Connection", "dialect": "Dialect",
        "sync_engine": "Engine", "closed": "bool", "invalidated": "bool", "info": "dict", "connection": "?",
        "default_isolation_level": "?",
    },
    "AsyncTransaction": {
        "__await__": "Self", "__aenter__": "Self",
        "close": "() -> Awaitable[None]", "commit": "() -> Awaitable[None]", "rollback": "() -> Awaitable[None]",
        "start": "() -> Awaitable[Self]", "connection": "AsyncConnection", "sync_transaction": "Transaction",
        "is_active": "bool", "is_valid": "bool", "nested": "bool",
    },
    "AsyncSessionTransaction": {
        "__await__": "Self", "__aenter__": "Self",
        "bound_connection": "() -> AsyncConnection", "commit": "() -> Awaitable[None]",
        "rollback": "() -> Awaitable[None]", "start": "() -> Awaitable[Self]", "session": "AsyncSession",
        "sync_transaction": "SessionTransaction", "is_active": "bool", "nested": "bool", "connections": "?",
    },
    # what AsyncConnection.stream() gives: to be awaited or entered
    "StartableContext": {"__await__": "$", "__aenter__": "$", "start": "() -> Awaitable[$]"},
    "AsyncSession": {
        "__aenter__": "Self", "__iter__": "?",
        "get_async_bind": "() -> AsyncEngine", "begin": "() -> AsyncSessionTransaction",
        "begin_nested": "() -> AsyncSessionTransaction", "get_nested_transaction": "() -> AsyncSessionTransaction",
        "get_transaction": "() -> AsyncSessionTransaction", "get": "() -> Awaitable[?]",
        "get_one": "() -> Awaitable[?]", "merge": "() -> Awaitable[?]", "run_sync": "() -> Awaitable[?]",
        "scalar": "() -> Awaitable[?]", "connection": "() -> Awaitable[AsyncConnection]",
        "stream": "() -> Awaitable[AsyncResult]", "stream_scalars": "() -> Awaitable[AsyncScalarResult]",
        "aclose": "() -> Awaitable[None]", "close": "() -> Awaitable[None]", "close_all": "() -> Awaitable[None]",
        "commit": "() -> Awaitable[None]", "delete": "() -> Awaitable[None]", "delete_all": "() -> Awaitable[None]",
        "flush": "() -> Awaitable[None]", "invalidate": "() -> Awaitable[None]", "refresh": "() -> Awaitable[None]",
        "reset": "() -> Awaitable[None]", "rollback": "() -> Awaitable[None]", "execute": "() -> Awaitable[Result]",
        "scalars": "() -> Awaitable[ScalarResult]", "merge_all": "() -> Awaitable[list]",
        "get_bind": "() -> Connectable",
        "add": "() -> None", "add_all": "() -> None", "bind_mapper": "() -> None", "bind_table": "() -> None",
        "expire": "() -> None", "expire_all": "() -> None", "expunge": "() -> None", "expunge_all": "() -> None",
        "object_session": "() -> Session", "in_nested_transaction": "() -> bool", "in_transaction": "() -> bool",
        "is_modified": "() -> bool", "identity_key": "() -> tuple", "bind": "AsyncEngine",
        "no_autoflush": "ContextManager[Session]", "sync_session": "Session", "autoflush": "bool", "is_active": "bool",
        "info": "dict", "sync_session_class": "type[Session]", "binds": "?", "deleted": "?", "dirty": "?",
        "execution_options": "?", "identity_map": "?", "new": "?",
    },
    "async_scoped_session": {
        "__bases__": "AsyncSession", "__call__": "AsyncSession",
        "remove": "() -> Awaitable[None]", "configure": "() -> None", "session_factory": "async_sessionmaker",
        "registry": "?",
    },
    "async_sessionmaker": {
        "__params__": "class_=AsyncSession", "__call__": "$",
        "begin": "() -> AsyncContextManager[$]", "configure": "() -> None", "kw": "dict", "class_": "type[$]",
    },
    "AsyncResult": {
        "__aiter__": "Row",
        "columns": "() -> Self", "tuples": "() -> Self", "unique": "() -> Self", "yield_per": "() -> Self",
        "partitions": "() -> AsyncIterator[list[Row]]", "mappings": "() -> AsyncMappingResult",
        "scalars": "() -> AsyncScalarResult", "scalar": "() -> Awaitable[?]", "scalar_one": "() -> Awaitable[?]",
        "scalar_one_or_none": "() -> Awaitable[?]", "freeze": "() -> Awaitable[FrozenResult]",
        "close": "() -> Awaitable[None]", "fetchone": "() -> Awaitable[Row]", "first": "() -> Awaitable[Row]",
        "one": "() -> Awaitable[Row]", "one_or_none": "() -> Awaitable[Row]", "all": "() -> Awaitable[list[Row]]",
        "fetchall": "() -> Awaitable[list[Row]]", "fetchmany": "() -> Awaitable[list[Row]]", "t": "Self",
        "closed": "bool", "keys": "() -> ?",
    },
    "AsyncTupleResult": {"__bases__": "AsyncResult"},
    "AsyncMappingResult": {
        "__aiter__": "RowMapping",
        "columns": "() -> Self", "unique": "() -> Self", "yield_per": "() -> Self",
        "partitions": "() -> AsyncIterator[list[RowMapping]]", "close": "() -> Awaitable[None]",
        "fetchone": "() -> Awaitable[RowMapping]", "first": "() -> Awaitable[RowMapping]",
        "one": "() -> Awaitable[RowMapping]", "one_or_none": "() -> Awaitable[RowMapping]",
        "all": "() -> Awaitable[list[RowMapping]]", "fetchall": "() -> Awaitable[list[RowMapping]]",
        "fetchmany": "() -> Awaitable[list[RowMapping]]", "closed": "bool", "keys": "() -> ?",
    },
    "AsyncScalarResult": {
        "__aiter__": "?",
        "unique": "() -> Self", "yield_per": "() -> Self", "partitions": "() -> AsyncIterator[list]",
        "first": "() -> Awaitable[?]", "one": "() -> Awaitable[?]", "one_or_none": "() -> Awaitable[?]",
        "close": "() -> Awaitable[None]", "all": "() -> Awaitable[list]", "fetchall": "() -> Awaitable[list]",
        "fetchmany": "() -> Awaitable[list]", "closed": "bool",
    },
}
# fmt: on

# What an asyncio object is a facade of: it has some of its twin's members, and a class of SQLAlchemy's own that lacks
# one raises AttributeError.
TWINS: dict[str, str] = {
    "AsyncConnection": "Connection",
    "AsyncEngine": "Engine",
    "AsyncResult": "Result",
    "AsyncSession": "Session",
    "AsyncTransaction": "Transaction",
    "async_scoped_session": "scoped_session",
}

# fmt: off
NAMES: dict[str, str] = {
    "sqlalchemy.ext.asyncio.async_engine_from_config": "() -> AsyncEngine",
    "sqlalchemy.ext.asyncio.create_async_engine": "() -> AsyncEngine",
    "sqlalchemy.ext.asyncio.async_object_session": "() -> AsyncSession",
    "sqlalchemy.ext.asyncio.async_session": "() -> AsyncSession",
    "sqlalchemy.ext.asyncio.close_all_sessions": "() -> Awaitable[None]",
    "sqlalchemy.ext.asyncio.create_async_pool_from_url": "() -> Pool",
    "sqlalchemy.ext.asyncio.AsyncConnection": "type[AsyncConnection]",
    "sqlalchemy.ext.asyncio.AsyncEngine": "type[AsyncEngine]",
    "sqlalchemy.ext.asyncio.AsyncMappingResult": "type[AsyncMappingResult]",
    "sqlalchemy.ext.asyncio.AsyncResult": "type[AsyncResult]",
    "sqlalchemy.ext.asyncio.AsyncScalarResult": "type[AsyncScalarResult]",
    "sqlalchemy.ext.asyncio.AsyncSessionTransaction": "type[AsyncSessionTransaction]",
    "sqlalchemy.ext.asyncio.AsyncSession": "type[AsyncSession]",
    "sqlalchemy.ext.asyncio.AsyncTransaction": "type[AsyncTransaction]",
    "sqlalchemy.ext.asyncio.AsyncTupleResult": "type[AsyncTupleResult]",
    "sqlalchemy.ext.asyncio.async_scoped_session": "type[async_scoped_session]",
    "sqlalchemy.ext.asyncio.async_sessionmaker": "type[async_sessionmaker]", "sqlalchemy.ext.asyncio.AsyncAttrs": "?",
    "sqlalchemy.ext.asyncio.AsyncConnectionEvents": "?", "sqlalchemy.ext.asyncio.AsyncSessionEvents": "?",
    "sqlalchemy.ext.asyncio.base": "module", "sqlalchemy.ext.asyncio.engine": "module",
    "sqlalchemy.ext.asyncio.events": "module", "sqlalchemy.ext.asyncio.exc": "module",
    "sqlalchemy.ext.asyncio.result": "module", "sqlalchemy.ext.asyncio.scoping": "module",
    "sqlalchemy.ext.asyncio.session": "module",
    "sqlalchemy.ext.asyncio": "module",
}
# fmt: on
