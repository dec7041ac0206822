"""Libraries that are not SQLAlchemy and own objects called session, connection, engine, query, select, text or case.

A name that was imported from one of these is not a SQLAlchemy object, whatever it is called; but what a project hangs
on their objects may be (``flask.g.session``, ``request.dbsession``). Import names, not distribution names; top-level
modules only. Left out are libraries that hand on whatever they are given (pytest, asyncio, threading, werkzeug's
LocalProxy) or that own real SQLAlchemy sessions and engines (celery, streamlit, llama_index).
"""

from __future__ import annotations

# fmt: off
# Drivers whose connections and cursors execute() strings by right (PEP 249, and the async drivers that resemble it).
DBAPIS: frozenset[str] = frozenset((
    "MySQLdb", "_mysql", "adbc_driver_manager", "adbc_driver_postgresql", "adodbapi", "aiomysql", "aioodbc", "aiopg",
    "aiosqlite", "apsw", "asqlite", "asyncmy", "asyncpg", "cassandra", "clickhouse_connect", "clickhouse_driver",
    "cx_Oracle", "cymysql", "databases", "databricks", "duckdb", "fdb", "firebird", "hdbcli", "ibm_db", "ibm_db_dbi",
    "impala", "jaydebeapi", "kinterbasdb", "libsql", "libsql_client", "mariadb", "mssql_python", "mysql", "nzpy",
    "oracledb", "oursql", "pg8000", "pgdb", "phoenixdb", "prestodb", "psycopg", "psycopg2", "psycopg2cffi",
    "psycopg_pool", "pyathena", "pydrill", "pyexasol", "pyhive", "pymonetdb", "pymssql", "pymysql", "pyodbc",
    "pypyodbc", "pysqlcipher3", "pysqlite2", "pytds", "redshift_connector", "rqlite", "singlestoredb", "snowflake",
    "sqlanydb", "sqlcipher3", "sqlite3", "teradatasql", "trino", "turbodbc", "vertica_python",
))

# Their objects are conventionally named "session".
SESSION_OWNERS: frozenset[str] = frozenset((
    "aiobotocore", "aiogram", "aioboto3", "aiohttp", "aiohttp_client_cache", "aiohttp_session", "aiohttp_retry",
    "appium", "asks", "asyncssh", "authlib", "azure", "beaker", "bonsai", "boto", "boto3", "botocore", "cassandra",
    "cloudscraper", "coredis", "curl_cffi", "django", "fabric", "flask", "flask_session", "ftrack_api", "gevent",
    "google", "grequests", "gremlin_python", "grpc", "httpx", "itsdangerous", "jira", "jupyter_client", "keystoneauth1",
    "keystoneclient", "ldap3", "mcp", "mechanicalsoup", "motor", "ncclient", "neo4j", "neomodel", "netmiko", "niquests",
    "nox", "oauthlib", "odmantic", "onnxruntime", "openstack", "opcua", "paramiko", "playwright", "prompt_toolkit",
    "pyVim", "pyVmomi", "pymongo", "pyppeteer", "pyramid", "pysnmp", "pyspark", "pytest_httpx", "pyrogram", "ray",
    "requests", "requests_cache", "requests_futures", "requests_html", "requests_oauthlib", "requests_mock",
    "requests_toolbelt", "scrapy", "selenium", "smtplib", "snowflake", "starlette", "telethon", "tensorflow",
    "tls_client", "tornado", "treq", "uplink", "vk_api", "winrm", "xmlrpc", "zeep",
))

# Their objects are conventionally named "engine".
ENGINE_OWNERS: frozenset[str] = frozenset((
    "chess", "databricks", "deepspeed", "django", "duckdb", "experta", "graphql", "ignite", "jinja2", "keras",
    "lightning", "mako", "mongoengine", "odmantic", "openvino", "polars", "pyttsx3", "rdflib", "ray", "rule_engine",
    "scrapy", "tensorrt", "torch", "transformers", "vllm", "yaql",
))

FOREIGN: frozenset[str] = DBAPIS | SESSION_OWNERS | ENGINE_OWNERS | frozenset((
    # other object mappers and query builders
    "beanie", "bunnet", "cassandra", "cqlengine", "django", "edgedb", "ibis", "mongoengine", "mongomock", "neomodel",
    "orator", "peewee", "peewee_async", "piccolo", "pony", "prisma", "pydal", "pynamodb", "pypika", "pugsql", "records",
    "redis_om", "sqlglot", "sqlite_utils", "sqlobject", "sqlparse", "storm", "tortoise", "umongo", "web2py",
    # search engines and document stores
    "arango", "arango_orm", "couchbase", "couchdb", "elastic_transport", "elasticsearch", "elasticsearch_dsl",
    "elasticsearch8",
    "influxdb", "influxdb_client", "meilisearch", "opensearch_dsl", "opensearchpy", "pysolr", "qdrant_client", "solr",
    "tinydb", "typesense", "weaviate", "whoosh", "xapian",
    # GraphQL
    "ariadne", "gql", "graphene", "graphene_django", "strawberry",
    # data frames, graphs, numbers
    "dask", "datatable", "jax", "modin", "networkx", "numpy", "pandas", "petl", "pyarrow", "scipy", "sklearn", "sympy",
    "vaex", "xarray",
    # web frameworks whose Query, Depends, session or text is theirs
    "aiohttp", "blacksheep", "bottle", "cherrypy", "falcon", "fastapi", "litestar", "ninja", "quart", "rest_framework",
    "sanic", "webob", "webtest",
    # queues, caches, channels: connection, client, pool
    "aio_pika", "aiokafka", "aiomcache", "aioredis", "amqp", "confluent_kafka", "imaplib", "kafka", "kombu", "memcache",
    "nats", "paho", "pika", "poplib", "pymemcache", "redis", "rediscluster", "stomp", "valkey", "websocket",
    "websockets", "zmq",
    # standard library
    "http", "multiprocessing", "select", "selectors", "socket", "tkinter", "urllib",
    # parsers, interfaces, page text, terminal tables
    "bs4", "click", "inquirer", "lxml", "parsel", "pyquery", "questionary", "rich", "textual", "urwid",
))
# fmt: on
