"""What speaks against a conventional name: attributes that only other libraries' objects of that name have.

Sources: the DBAPI (PEP 249) and its drivers for connections; requests, boto3, cassandra-driver, TensorFlow, PySpark,
Django and Flask for sessions; pyttsx3, chess engines, Celery-like task engines for engines.
"""

from __future__ import annotations

from flake8_sqla20.catalog.foreign import DBAPIS, ENGINE_OWNERS, SESSION_OWNERS

# fmt: off
CONTRADICTING: dict[str, frozenset[str]] = {
    "Session": frozenset((
        "auth", "client", "cookies", "create_client", "cql", "createDataFrame", "get_credentials", "graph", "head",
        "headers", "hooks", "keyspace", "mount", "next_trace", "params", "patch", "permanent", "post", "prepare_async",
        "proxies", "put", "read", "read_transaction", "region_name", "resource", "row_factory", "run", "send",
        "session_key", "set_expiry", "set_keyspace", "sparkContext", "sql", "stream", "verify", "write_transaction",
    )),
    "Connection": frozenset((
        "autocommit", "backup", "create_aggregate", "create_collation", "create_function", "cursor", "cursorclass",
        "executescript", "fetch", "fetchrow", "fetchval", "isolation_level", "iterdump", "notices", "ping", "poll",
        "request", "getresponse", "recv", "send", "search", "search_s", "simple_bind_s", "row_factory",
        "set_client_encoding", "set_isolation_level", "set_session", "set_type_codec", "show_warnings", "text_factory",
        "total_changes", "vendor",
        "alias", "ops", "features", "introspection", "schema_editor", "settings_dict",
    )),
    # a dict of facts about something
    "MetaData": frozenset(("get", "items", "keys", "pop", "setdefault", "update", "values")),
    "Engine": frozenset(("analyse", "play", "render", "render_to_string", "runAndWait", "say", "start", "stop",
                         "from_string")),
}

# Frameworks keep their session on the request or in their own module, never in a variable that a SQLAlchemy session
# would be mistaken for: a file that imports one says nothing of its names.
_FRAMEWORKS = frozenset((
    "aiohttp_session", "authlib", "beaker", "django", "flask", "flask_session", "gevent", "google", "itsdangerous",
    "oauthlib", "pyramid", "pytest_httpx", "requests_mock", "smtplib", "starlette", "tornado", "xmlrpc",
))
SESSION_VARIABLES: frozenset[str] = SESSION_OWNERS - _FRAMEWORKS

# Owners whose sessions send requests: what is asked to execute something is none of theirs.
REQUESTING: frozenset[str] = frozenset((
    "aioboto3", "aiobotocore", "aiohttp", "aiohttp_client_cache", "aiohttp_retry", "boto", "boto3", "botocore",
    "cloudscraper", "curl_cffi", "grequests", "httpx", "keystoneauth1", "niquests", "requests", "requests_cache",
    "requests_futures", "requests_html", "requests_oauthlib", "requests_toolbelt", "tls_client", "treq",
))

# What only SQLAlchemy's objects of that name have: it outweighs an import of another library that owns the name.
SUPPORTING: dict[str, frozenset[str]] = {
    "Session": frozenset((
        "add", "add_all", "begin_nested", "bulk_insert_mappings", "bulk_save_objects", "commit", "expunge",
        "expunge_all", "flush", "get_bind", "merge", "no_autoflush", "query", "refresh", "rollback", "scalars",
    )),
    "Connection": frozenset((
        "begin_nested", "dialect", "engine", "exec_driver_sql", "execution_options", "in_transaction", "run_callable",
        "scalar", "scalars",
    )),
    "MetaData": frozenset(("bind", "create_all", "drop_all", "reflect", "sorted_tables")),
    "Engine": frozenset(("begin", "connect", "dialect", "dispose", "has_table", "raw_connection", "table_names",
                         "url")),
}

CONNECTION_OWNERS: frozenset[str] = DBAPIS | frozenset((
    "django", "ldap", "ldap3", "pika", "kombu", "paramiko", "imaplib", "http",
))
# fmt: on

OWNERS: frozenset[str] = SESSION_OWNERS | ENGINE_OWNERS | CONNECTION_OWNERS
