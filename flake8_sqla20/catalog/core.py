"""What the engine, result and schema objects of SQLAlchemy Core are and what their members give.

Read off the classes of SQLAlchemy 1.3.24, 1.4.54, 2.0.58 and 2.1.9 and the return annotations of 2.x: the union of all
four, for the linted code may be written for any of them. ``catalog/__init__.py`` explains the specs.
"""

from __future__ import annotations

# fmt: off
KINDS: dict[str, dict[str, str]] = {
    # what a bind is: an Engine or a Connection; 1.x had a base class of that name for the two
    "Connectable": {
        "connect": "() -> Connection", "begin": "() -> ?", "execute": "() -> Result", "scalar": "() -> ?",
        "engine": "Engine", "dialect": "Dialect", "execution_options": "() -> Self",
    },
    "Engine": {
        "execution_options": "() -> Self", "connect": "() -> Connection", "contextual_connect": "() -> Connection",
        "begin": "() -> ContextManager[Connection]", "clear_compiled_cache": "() -> None", "dispose": "() -> None",
        "update_execution_options": "() -> None", "raw_connection": "() -> PoolProxiedConnection",
        "execute": "() -> Result", "has_table": "() -> bool", "table_names": "() -> list[str]", "dialect": "Dialect",
        "pool": "Pool", "engine": "Self", "url": "URL", "hide_parameters": "bool", "driver": "str", "name": "str",
        "create": "() -> ?", "drop": "() -> ?", "get_execution_options": "() -> ?", "run_callable": "() -> ?",
        "scalar": "() -> ?", "transaction": "() -> ?", "echo": "?",
    },
    "Connection": {
        "__enter__": "Self",
        "connect": "() -> BranchedConnection", "contextual_connect": "() -> BranchedConnection",
        "execution_options": "() -> Self",
        "begin_nested": "() -> NestedTransaction", "get_nested_transaction": "() -> NestedTransaction",
        "close": "() -> None", "commit": "() -> None", "commit_prepared": "() -> None", "detach": "() -> None",
        "invalidate": "() -> None", "rollback": "() -> None", "rollback_prepared": "() -> None",
        "exec_driver_sql": "() -> Result", "execute": "() -> Result", "scalars": "() -> ScalarResult",
        "begin": "() -> Transaction", "get_transaction": "() -> Transaction",
        "begin_twophase": "() -> TwoPhaseTransaction", "in_nested_transaction": "() -> bool",
        "in_transaction": "() -> bool", "recover_twophase": "() -> list", "dialect": "Dialect", "engine": "Engine",
        "connection": "PoolProxiedConnection", "closed": "bool", "invalidated": "bool", "info": "dict",
        "create": "() -> ?", "drop": "() -> ?", "get_execution_options": "() -> ?", "get_isolation_level": "() -> ?",
        "run_callable": "() -> ?", "scalar": "() -> ?", "transaction": "() -> ?", "default_isolation_level": "?",
        "should_close_with_result": "?",
    },
    # what Connection.connect() of 1.x gives: it shares the connection, and closing it closes nothing
    "BranchedConnection": {"__bases__": "Connection"},
    "Transaction": {
        "__enter__": "Self",
        "close": "() -> None", "commit": "() -> None", "rollback": "() -> None", "connection": "Connection",
        "is_active": "bool", "is_valid": "bool",
    },
    "NestedTransaction": {"__bases__": "Transaction"},
    "TwoPhaseTransaction": {"__bases__": "Transaction", "prepare": "() -> None", "xid": "?"},
    "Result": {
        "__enter__": "Self", "__iter__": "Row",
        "columns": "() -> Self", "merge": "() -> Self", "tuples": "() -> Self", "unique": "() -> Self",
        "yield_per": "() -> Self", "freeze": "() -> FrozenResult", "partitions": "() -> Iterator[list[Row]]",
        "mappings": "() -> MappingResult", "close": "() -> None", "fetchone": "() -> Row", "first": "() -> Row",
        "next": "() -> Row", "one": "() -> Row", "one_or_none": "() -> Row", "scalars": "() -> ScalarResult",
        "supports_sane_multi_rowcount": "() -> bool", "supports_sane_rowcount": "() -> bool",
        "postfetch_cols": "() -> list[Column]", "prefetch_cols": "() -> list[Column]", "all": "() -> list[Row]",
        "fetchall": "() -> list[Row]", "fetchmany": "() -> list[Row]", "connection": "Connection", "dialect": "Dialect",
        "returned_defaults": "Row", "t": "Self", "closed": "bool", "is_insert": "bool", "returns_rows": "bool",
        "lastrowid": "int", "rowcount": "int", "inserted_primary_key_rows": "list",
        "returned_defaults_rows": "list[Row]", "keys": "() -> ?", "last_inserted_params": "() -> ?",
        "last_updated_params": "() -> ?", "scalar": "() -> ?", "scalar_one": "() -> ?", "scalar_one_or_none": "() -> ?",
        "context": "?", "cursor": "?", "inserted_primary_key": "?", "out_parameters": "?",
    },
    # rows of a TupleResult are the same Row objects; only their static type differs
    "TupleResult": {"__bases__": "Result"},
    "MappingResult": {
        "__enter__": "Self", "__iter__": "RowMapping",
        "columns": "() -> Self", "unique": "() -> Self", "yield_per": "() -> Self",
        "partitions": "() -> Iterator[list[RowMapping]]", "close": "() -> None", "fetchone": "() -> RowMapping",
        "first": "() -> RowMapping", "one": "() -> RowMapping", "one_or_none": "() -> RowMapping",
        "all": "() -> list[RowMapping]", "fetchall": "() -> list[RowMapping]", "fetchmany": "() -> list[RowMapping]",
        "closed": "bool", "keys": "() -> ?",
    },
    "ScalarResult": {
        "__enter__": "Self", "__iter__": "?",
        "unique": "() -> Self", "yield_per": "() -> Self", "partitions": "() -> Iterator[list]", "close": "() -> None",
        "all": "() -> list", "fetchall": "() -> list", "fetchmany": "() -> list", "closed": "bool", "first": "() -> ?",
        "one": "() -> ?", "one_or_none": "() -> ?",
    },
    "FrozenResult": {"__call__": "Result", "with_new_rows": "() -> Self"},
    "Row": {
        "__iter__": "?", "__getitem__": "?", "__getattr__": "?",
        "_tuple": "() -> Self", "tuple": "() -> Self", "has_key": "() -> bool", "_asdict": "() -> dict",
        "count": "() -> int", "index": "() -> int", "_mapping": "RowMapping", "_t": "Self", "t": "Self",
        "_fields": "tuple[str]", "items": "() -> ?", "iterkeys": "() -> ?", "itervalues": "() -> ?", "keys": "() -> ?",
        "values": "() -> ?",
    },
    "RowMapping": {
        "__iter__": "?", "__getitem__": "?",
        "get": "() -> ?", "items": "() -> ?", "keys": "() -> ?", "values": "() -> ?",
    },
    # its attributes are the driver's own: execute() takes strings there, by right
    "PoolProxiedConnection": {
        "__getattr__": "?",
        "cursor": "() -> DBAPICursor", "close": "() -> None", "detach": "() -> None", "invalidate": "() -> None",
        "is_detached": "bool", "is_valid": "bool", "info": "dict", "connection": "?", "dbapi_connection": "?",
        "driver_connection": "?", "record_info": "?",
    },
    "DBAPICursor": {
        "__getattr__": "?",
        "close": "() -> None", "setinputsizes": "() -> None", "setoutputsize": "() -> None", "nextset": "() -> bool",
        "arraysize": "int", "lastrowid": "int", "rowcount": "int", "callproc": "() -> ?", "execute": "() -> ?",
        "executemany": "() -> ?", "fetchall": "() -> ?", "fetchmany": "() -> ?", "fetchone": "() -> ?",
        "description": "?",
    },
    "MetaData": {
        "clear": "() -> None", "create_all": "() -> None", "drop_all": "() -> None", "reflect": "() -> None",
        "remove": "() -> None", "append_ddl_listener": "() -> None", "is_bound": "() -> bool",
        "get_schema_objects": "() -> list", "bind": "Connectable",
        "info": "dict", "tables": "dict[str, Table]", "sorted_tables": "list[Table]", "schemas": "list[str]",
        "schema": "str", "naming_convention": "?",
    },
    "Inspector": {
        "from_engine": "() -> Inspector", "clear_cache": "() -> None", "reflect_table": "() -> None",
        "reflecttable": "() -> None", "has_index": "() -> bool", "has_schema": "() -> bool",
        "has_sequence": "() -> bool", "has_table": "() -> bool", "get_multi_check_constraints": "() -> dict",
        "get_multi_columns": "() -> dict", "get_multi_foreign_keys": "() -> dict", "get_multi_indexes": "() -> dict",
        "get_multi_pk_constraint": "() -> dict", "get_multi_table_comment": "() -> dict",
        "get_multi_table_options": "() -> dict", "get_multi_unique_constraints": "() -> dict",
        "get_pk_constraint": "() -> dict", "get_table_comment": "() -> dict", "get_table_options": "() -> dict",
        "has_multi_table": "() -> dict", "get_sorted_table_and_fkc_names": "() -> list",
        "sort_tables_on_foreign_key_dependency": "() -> list", "get_check_constraints": "() -> list[dict]",
        "get_columns": "() -> list[dict]", "get_foreign_keys": "() -> list[dict]", "get_indexes": "() -> list[dict]",
        "get_unique_constraints": "() -> list[dict]", "get_materialized_view_names": "() -> list[str]",
        "get_primary_keys": "() -> list[str]", "get_schema_names": "() -> list[str]",
        "get_sequence_names": "() -> list[str]", "get_table_names": "() -> list[str]",
        "get_temp_table_names": "() -> list[str]", "get_temp_view_names": "() -> list[str]",
        "get_view_names": "() -> list[str]", "get_view_definition": "() -> str", "dialect": "Dialect",
        "bind": "Connectable", "engine": "Engine", "default_schema_name": "str",
    },
    "Dialect": {
        "has_sequence": "() -> bool", "has_table": "() -> bool", "get_columns": "() -> list[dict]",
        "get_table_names": "() -> list[str]", "supports_sane_rowcount": "bool", "driver": "str", "name": "str",
        "dbapi": "?", "identifier_preparer": "?", "server_version_info": "?", "type_compiler": "?",
    },
    "URL": {
        "create": "() -> URL", "difference_update_query": "() -> URL", "set": "() -> URL",
        "update_query_dict": "() -> URL", "update_query_pairs": "() -> URL", "update_query_string": "() -> URL",
        "translate_connect_args": "() -> dict", "count": "() -> int", "index": "() -> int",
        "get_backend_name": "() -> str", "get_driver_name": "() -> str", "render_as_string": "() -> str",
        "__to_string__": "() -> str",
        "normalized_query": "dict", "query": "dict", "port": "int", "database": "str", "drivername": "str",
        "host": "str", "password": "str", "username": "str", "get_dialect": "() -> ?",
    },
    "Pool": {
        "recreate": "() -> Self", "dispose": "() -> None", "connect": "() -> PoolProxiedConnection",
        "unique_connection": "() -> PoolProxiedConnection", "status": "() -> str", "echo": "?",
    },
    "Table": {
        "__bases__": "TableClause",
        "add_is_dependent_on": "() -> None", "append_constraint": "() -> None", "create": "() -> None",
        "drop": "() -> None", "to_metadata": "() -> Table", "tometadata": "() -> Table", "exists": "() -> bool",
        "append_ddl_listener": "() -> None", "autoincrement_column": "Column", "metadata": "MetaData",
        "is_view": "bool", "info": "dict", "comment": "str", "key": "str", "primary_key": "Constraint",
        "constraints": "set[Constraint]", "foreign_key_constraints": "set[Constraint]",
        "foreign_keys": "set[ForeignKey]", "indexes": "set[Index]",
    },
    "Column": {
        "__bases__": "ColumnElement",
        "copy": "() -> Column", "append_foreign_key": "() -> None", "references": "() -> bool", "table": "Table",
        "index": "bool", "nullable": "bool", "unique": "bool", "info": "dict", "comment": "str", "doc": "str",
        "foreign_keys": "set[ForeignKey]", "computed": "Computed", "identity": "Identity",
        "constraints": "set[Constraint]", "autoincrement": "?",
    },
    "ForeignKey": {
        "copy": "() -> Self", "get_referent": "() -> Column", "references": "() -> bool", "column": "Column",
        "parent": "Column", "target_column": "Column", "info": "dict", "target_fullname": "str",
        "target_table_key": "str", "target_tokens": "?",
    },
    "Index": {
        "ddl_if": "() -> Self", "create": "() -> None", "drop": "() -> None", "c": "ColumnCollection",
        "columns": "ColumnCollection", "bind": "Connectable", "table": "Table", "unique": "bool", "info": "dict",
        "name": "str", "expressions": "?",
    },
    "Constraint": {"copy": "() -> Self", "ddl_if": "() -> Self", "table": "Table", "info": "dict", "name": "str"},
    "Computed": {"copy": "() -> Self", "column": "Column", "persisted": "bool", "sqltext": "?"},
    "Identity": {"copy": "() -> Self", "column": "Column", "always": "bool"},
    "ColumnDefault": {
        "__bases__": "Executable",
        "column": "Column", "for_update": "bool", "arg": "?",
        "is_callable": "bool", "is_clause_element": "bool", "is_scalar": "bool", "has_arg": "bool",
    },
    "Sequence": {
        "__bases__": "Executable",
        "next_value": "() -> FunctionElement", "create": "() -> None", "drop": "() -> None", "column": "Column",
        "metadata": "MetaData", "data_type": "TypeEngine", "order": "bool", "info": "dict", "schema": "str",
        "execute": "() -> ?", "has_arg": "?", "is_callable": "?", "is_identity": "?", "is_scalar": "?",
        "is_sentinel": "?", "is_sequence": "?", "is_server_default": "?",
    },
    # DDL() itself; CreateTable, DropIndex and the rest are of this kind too
    "DDLElement": {
        "__bases__": "Executable",
        "against": "() -> Self", "execute_if": "() -> Self", "params": "() -> Self", "unique_params": "() -> Self",
        "execute_at": "() -> None", "compare": "() -> bool", "context": "dict", "description": "str",
        "statement": "str", "compile": "() -> ?", "callable_": "?", "dialect": "?", "on": "?", "target": "?",
    },
}
# fmt: on
