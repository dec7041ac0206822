"""Where SQLAlchemy re-exports what: module prefix -> the module under which NAMES lists the name.

The longest prefix wins, and only where it leads to a listed name: implementation modules also hold names of their own.
``sqlalchemy.ext.declarative`` is never led into the ORM, and ``sqlalchemy.future`` is: its select() and create_engine()
became the plain ones in 2.0. ``sqlalchemy.sql.functions`` has functions called like Core's, so it stands by itself.
"""

from __future__ import annotations

# fmt: off
PACKAGES: dict[str, str] = {
    "sqlalchemy.dialects.mssql.base": "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql.base": "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.mysql.dml": "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.mysql.enumerated": "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.mysql.types": "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle.base": "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.oracle.types": "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.postgresql.array": "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.postgresql.base": "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.postgresql.dml": "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.postgresql.ext": "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.postgresql.hstore": "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.postgresql.json": "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.postgresql.named_types": "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.postgresql.ranges": "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.postgresql.types": "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.sqlite.base": "sqlalchemy.dialects.sqlite",
    "sqlalchemy.dialects.sqlite.dml": "sqlalchemy.dialects.sqlite",
    "sqlalchemy.dialects.sqlite.json": "sqlalchemy.dialects.sqlite", "sqlalchemy.engine.base": "sqlalchemy.engine",
    "sqlalchemy.engine.create": "sqlalchemy.engine", "sqlalchemy.engine.cursor": "sqlalchemy.engine",
    "sqlalchemy.engine.default": "sqlalchemy.engine", "sqlalchemy.engine.interfaces": "sqlalchemy.engine",
    "sqlalchemy.engine.mock": "sqlalchemy.engine", "sqlalchemy.engine.reflection": "sqlalchemy.engine",
    "sqlalchemy.engine.result": "sqlalchemy.engine", "sqlalchemy.engine.row": "sqlalchemy.engine",
    "sqlalchemy.engine.strategies": "sqlalchemy.engine", "sqlalchemy.engine.url": "sqlalchemy.engine",
    "sqlalchemy.event.api": "sqlalchemy.event", "sqlalchemy.ext.asyncio.engine": "sqlalchemy.ext.asyncio",
    "sqlalchemy.ext.asyncio.result": "sqlalchemy.ext.asyncio",
    "sqlalchemy.ext.asyncio.scoping": "sqlalchemy.ext.asyncio",
    "sqlalchemy.ext.asyncio.session": "sqlalchemy.ext.asyncio",
    "sqlalchemy.ext.declarative.api": "sqlalchemy.ext.declarative",
    "sqlalchemy.ext.declarative.extensions": "sqlalchemy.ext.declarative", "sqlalchemy.future": "sqlalchemy",
    "sqlalchemy.future.engine": "sqlalchemy.engine", "sqlalchemy.future.selectable": "sqlalchemy",
    "sqlalchemy.inspection": "sqlalchemy", "sqlalchemy.orm.attributes": "sqlalchemy.orm",
    "sqlalchemy.orm.base": "sqlalchemy.orm", "sqlalchemy.orm.context": "sqlalchemy.orm",
    "sqlalchemy.orm.decl_api": "sqlalchemy.orm", "sqlalchemy.orm.descriptor_props": "sqlalchemy.orm",
    "sqlalchemy.orm.dynamic": "sqlalchemy.orm", "sqlalchemy.orm.events": "sqlalchemy.orm",
    "sqlalchemy.orm.identity": "sqlalchemy.orm", "sqlalchemy.orm.interfaces": "sqlalchemy.orm",
    "sqlalchemy.orm.mapper": "sqlalchemy.orm", "sqlalchemy.orm.properties": "sqlalchemy.orm",
    "sqlalchemy.orm.query": "sqlalchemy.orm", "sqlalchemy.orm.relationships": "sqlalchemy.orm",
    "sqlalchemy.orm.scoping": "sqlalchemy.orm", "sqlalchemy.orm.session": "sqlalchemy.orm",
    "sqlalchemy.orm.state": "sqlalchemy.orm", "sqlalchemy.orm.strategy_options": "sqlalchemy.orm",
    "sqlalchemy.orm.util": "sqlalchemy.orm", "sqlalchemy.orm.writeonly": "sqlalchemy.orm",
    "sqlalchemy.pool.base": "sqlalchemy.pool", "sqlalchemy.pool.impl": "sqlalchemy.pool",
    "sqlalchemy.schema": "sqlalchemy", "sqlalchemy.sql": "sqlalchemy", "sqlalchemy.sql.base": "sqlalchemy",
    "sqlalchemy.sql.ddl": "sqlalchemy", "sqlalchemy.sql.dml": "sqlalchemy", "sqlalchemy.sql.elements": "sqlalchemy",
    "sqlalchemy.sql.expression": "sqlalchemy", "sqlalchemy.sql.schema": "sqlalchemy",
    "sqlalchemy.sql.selectable": "sqlalchemy", "sqlalchemy.sql.sqltypes": "sqlalchemy",
    "sqlalchemy.sql.type_api": "sqlalchemy", "sqlalchemy.types": "sqlalchemy",
}
# fmt: on
