"""Names that by convention hold a Session, an Engine or a Connection: the weakest evidence there is.

They count only where a file shows that it works with SQLAlchemy and nothing contradicts them, so names that other
libraries use as readily (``client``, ``db``, ``cursor``, ``http_session``, ``boto_session``) are left out.
"""

from __future__ import annotations

# fmt: off
SESSION_NAMES: frozenset[str] = frozenset((
    # a capitalised name is a scoped_session that is used without being called
    "session", "_session", "__session", "Session", "db_session", "_db_session", "dbsession", "dbSession", "DBSession",
    "DbSession", "dbs", "sess", "_sess", "sa_session", "_sa_session", "sqla_session", "sqlalchemy_session",
    "sql_session", "orm_session", "scoped_session", "scopedsession", "async_session", "asession", "async_db_session",
    "new_session", "test_session", "read_session", "write_session", "ro_session", "rw_session", "reader_session",
    "writer_session", "current_session", "database_session", "db_sess", "pg_session", "tx_session", "session1",
    "session2",
))

ENGINE_NAMES: frozenset[str] = frozenset((
    "engine", "_engine", "db_engine", "_db_engine", "dbengine", "dbEngine", "sa_engine", "sqla_engine", "sql_engine",
    "sqlalchemy_engine", "sync_engine", "async_engine", "pg_engine", "postgres_engine", "mysql_engine", "sqlite_engine",
    "test_engine", "migrate_engine", "database_engine", "read_engine", "write_engine", "ro_engine", "rw_engine",
    "reader_engine", "writer_engine", "ENGINE", "Engine",
))

CONNECTION_NAMES: frozenset[str] = frozenset((
    "conn", "_conn", "connection", "_connection", "db_conn", "_db_conn", "dbconn", "db_connection", "_db_connection",
    "sa_conn", "sa_connection", "sqla_conn", "sqla_connection", "engine_conn", "engine_connection", "async_conn",
    "async_connection",
))

SESSION_FACTORIES: frozenset[str] = frozenset((
    "get_session", "_get_session", "create_session", "make_session", "new_session", "open_session", "start_session",
    "session_scope", "session_maker", "sessionmaker", "session_factory", "get_db_session", "get_database_session",
    "create_db_session", "make_db_session", "db_session", "get_sa_session", "get_sqla_session", "get_scoped_session",
    "get_sync_session", "get_async_session", "get_reader_session", "get_writer_session", "session_for_read",
    "session_for_write", "SessionLocal", "AsyncSessionLocal", "SessionMaker", "SessionFactory", "TestingSessionLocal",
    "async_session_maker", "async_session_factory",
))

ENGINE_FACTORIES: frozenset[str] = frozenset((
    "get_engine", "_get_engine", "create_engine", "make_engine", "build_engine", "new_engine", "init_engine",
    "get_db_engine", "create_db_engine", "make_db_engine", "get_sa_engine", "get_sqlalchemy_engine", "get_async_engine",
    "create_async_engine", "get_reader_engine", "get_writer_engine", "get_test_engine", "testing_engine",
    "engine_from_config",
))

CONNECTION_FACTORIES: frozenset[str] = frozenset((
    # get_connection() and get_conn() are as often a driver's; only names that say SQLAlchemy or engine are here
    "get_sa_connection", "get_sqlalchemy_connection", "get_sqla_connection", "get_engine_connection",
    "engine_connection", "get_bind",
))
# fmt: on
