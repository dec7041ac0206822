"""Public names that a release of SQLAlchemy had and a later one has not. Written by
`tools/compare_releases.py` from 1.3, 1.4, 2.0, 2.1; do not edit.

``GONE``: the first release without -> the module -> where the same name is found since, empty for nowhere
-> the names. "2.0 sqlalchemy.orm" is found there from 2.0 on only. ``MODULES``: the first release without
-> the modules that are gone whole.
"""

from __future__ import annotations

# fmt: off
GONE: dict[str, dict[str, dict[str, str]]] = {
    "1.4": {
        "sqlalchemy": {
            "": "Binary IdentityOptions PassiveDefault",
        },
        "sqlalchemy.cresultproxy": {
            "": "BaseRowProxy",
        },
        "sqlalchemy.dialects.mysql.base": {
            "": "RESERVED_WORDS",
        },
        "sqlalchemy.dialects.mysql.mysqldb": {
            "": "MySQLIdentifierPreparer_mysqldb",
        },
        "sqlalchemy.dialects.oracle.cx_oracle": {
            "": "ReturningResultProxy",
        },
        "sqlalchemy.dialects.postgresql.psycopg2": {
            "": "EXECUTEMANY_DEFAULT",
        },
        "sqlalchemy.engine": {
            "": "BaseRowProxy RowProxy default_strategy",
        },
        "sqlalchemy.engine.reflection": {
            "": "deprecated",
        },
        "sqlalchemy.engine.result": {
            "": (
                "BaseRowProxy BufferedColumnResultProxy BufferedColumnRow BufferedRowResultProxy "
                "FullyBufferedResultProxy ResultProxy RowProxy rowproxy_reconstructor safe_rowproxy_reconstructor"
            ),
        },
        "sqlalchemy.engine.strategies": {
            "": "DefaultEngineStrategy EngineStrategy PlainEngineStrategy ThreadLocalEngineStrategy strategies",
        },
        "sqlalchemy.engine.threadlocal": {
            "": "TLConnection TLEngine",
        },
        "sqlalchemy.engine.util": {
            "": "py_fallback",
        },
        "sqlalchemy.events": {
            "": "Connectable Dialect Engine Pool",
        },
        "sqlalchemy.exc": {
            "": "UnmappedColumnError",
        },
        "sqlalchemy.ext.declarative": {
            "": "comparable_using",
        },
        "sqlalchemy.ext.declarative.api": {
            "": (
                "DeclarativeMeta OrderedDict comparable_property comparable_using declared_attr hybridmethod "
                "hybridproperty instrument_declarative"
            ),
            "sqlalchemy.ext.declarative": (
                "AbstractConcreteBase ConcreteBase DeferredReflection as_declarative declarative_base "
                "has_inherited_table synonym_for"
            ),
            "sqlalchemy.orm": "polymorphic_union",
        },
        "sqlalchemy.ext.declarative.base": {
            "": "declarative_props declared_attr mapper",
            "1.4 sqlalchemy.orm": "InspectionAttr MapperProperty QueryableAttribute",
            "sqlalchemy.orm": "ColumnProperty CompositeProperty class_mapper synonym",
        },
        "sqlalchemy.ext.declarative.clsregistry": {
            "": "add_class",
            "sqlalchemy.orm": "ColumnProperty RelationshipProperty SynonymProperty class_mapper",
        },
        "sqlalchemy.ext.horizontal_shard": {
            "": "ShardedResult",
        },
        "sqlalchemy.ext.mutable": {
            "sqlalchemy.orm": "object_mapper",
        },
        "sqlalchemy.ext.serializer": {
            "1.4 sqlalchemy.orm": "QueryableAttribute",
        },
        "sqlalchemy.interfaces": {
            "": "ConnectionProxy PoolListener",
        },
        "sqlalchemy.orm": {
            "": (
                "AttributeExtension ComparableProperty MapperExtension SessionExtension comparable_property "
                "compile_mappers eagerload_all joinedload_all lazyload_all selectinload_all subqueryload_all"
            ),
        },
        "sqlalchemy.orm.attributes": {
            "": "PASSIVE_RETURN_NEVER_SET",
        },
        "sqlalchemy.orm.base": {
            "": "PASSIVE_RETURN_NEVER_SET",
        },
        "sqlalchemy.orm.deprecated_interfaces": {
            "": "AttributeExtension MapperExtension SessionExtension",
            "sqlalchemy.orm": "EXT_CONTINUE",
        },
        "sqlalchemy.orm.descriptor_props": {
            "": "ComparableProperty",
        },
        "sqlalchemy.orm.identity": {
            "": "StrongInstanceDict",
        },
        "sqlalchemy.orm.interfaces": {
            "": "AttributeExtension MapperExtension SessionExtension",
        },
        "sqlalchemy.orm.path_registry": {
            "sqlalchemy.orm": "class_mapper",
        },
        "sqlalchemy.orm.persistence": {
            "": (
                "BulkDelete BulkDeleteEvaluate BulkDeleteFetch BulkEvaluate BulkFetch BulkUD BulkUpdate "
                "BulkUpdateEvaluate BulkUpdateFetch"
            ),
        },
        "sqlalchemy.orm.properties": {
            "": "ComparableProperty",
        },
        "sqlalchemy.orm.query": {
            "": "ColumnCollection LockmodeArg ORMAdapter PathRegistry orm_join",
            "1.4 sqlalchemy.orm": "InspectionAttr",
            "sqlalchemy.orm": "Bundle",
        },
        "sqlalchemy.orm.scoping": {
            "": "clslevel instrument makeprop meth prop",
        },
        "sqlalchemy.orm.session": {
            "": "SessionExtension",
        },
        "sqlalchemy.orm.strategy_options": {
            "": "MapperOption joinedload_all lazyload_all selectinload_all subqueryload_all",
        },
        "sqlalchemy.schema": {
            "": "IdentityOptions PassiveDefault",
        },
        "sqlalchemy.sql.annotation": {
            "": (
                "AnnotatedCompoundSelect AnnotatedGenerativeSelect AnnotatedSelect AnnotatedSelectBase "
                "AnnotatedTextAsFrom"
            ),
        },
        "sqlalchemy.sql.crud": {
            "": "ISDELETE ISINSERT ISUPDATE",
        },
        "sqlalchemy.sql.default_comparator": {
            "": "Alias BindParameter ColumnElement ScalarSelect SelectBase Selectable TextClause Visitable",
        },
        "sqlalchemy.sql.dml": {
            "": "and_",
        },
        "sqlalchemy.sql.expression": {
            "": "Generative",
        },
        "sqlalchemy.sql.functions": {
            "": "Alias VisitableType",
        },
        "sqlalchemy.sql.operators": {
            "": "empty_in_op empty_notin_op",
        },
        "sqlalchemy.sql.schema": {
            "": "ColumnCollection PassiveDefault",
        },
        "sqlalchemy.sql.selectable": {
            "": "True_ Visitable",
        },
        "sqlalchemy.sql.sqltypes": {
            "": "Binary",
        },
        "sqlalchemy.sql.type_api": {
            "": "VisitableType",
        },
        "sqlalchemy.sql.util": {
            "": "surface_column_elements",
        },
        "sqlalchemy.sql.visitors": {
            "": "iterate_depthfirst traverse_depthfirst",
        },
        "sqlalchemy.types": {
            "": "Binary",
        },
        "sqlalchemy.util": {
            "": (
                "KeyedTuple dependencies group_expirable_memoized_property jython lightweight_named_tuple nested "
                "pending_deprecation py33 py36 safe_kwarg warn_pending_deprecation"
            ),
        },
        "sqlalchemy.util.compat": {
            "": "jython nested py265 py32 py33 py35 py36 safe_kwarg",
        },
        "sqlalchemy.util.deprecations": {
            "": "deprecated_option_value pending_deprecation warn_pending_deprecation",
        },
        "sqlalchemy.util.langhelpers": {
            "": "dependency_for group_expirable_memoized_property",
        },
    },
    "2.0": {
        "sqlalchemy": {
            "": "ThreadLocalMetaData subquery",
        },
        "sqlalchemy.cimmutabledict": {
            "": "immutabledict",
        },
        "sqlalchemy.cprocessors": {
            "": (
                "DecimalResultProcessor UnicodeResultProcessor int_to_boolean str_to_date str_to_datetime str_to_time "
                "to_float to_str"
            ),
        },
        "sqlalchemy.cresultproxy": {
            "": "BaseRow safe_rowproxy_reconstructor tuplegetter",
        },
        "sqlalchemy.databases": {
            "": "warn_deprecated_20",
        },
        "sqlalchemy.dialects.mssql.base": {
            "": "public_factory",
        },
        "sqlalchemy.dialects.mysql.asyncmy": {
            "": "asynccontextmanager",
        },
        "sqlalchemy.dialects.mysql.dml": {
            "": "public_factory",
        },
        "sqlalchemy.dialects.mysql.enumerated": {
            "": "NO_ARG",
        },
        "sqlalchemy.dialects.mysql.mysqldb": {
            "sqlalchemy.dialects.mysql": "TEXT",
        },
        "sqlalchemy.dialects.mysql.pymysql": {
            "": "py3k",
        },
        "sqlalchemy.dialects.postgresql.asyncpg": {
            "": "AsyncpgUUID UUID",
        },
        "sqlalchemy.dialects.postgresql.base": {
            "": "DDLBase",
        },
        "sqlalchemy.dialects.postgresql.dml": {
            "": "public_factory",
        },
        "sqlalchemy.dialects.postgresql.hstore": {
            "": "idx_precedence",
        },
        "sqlalchemy.dialects.postgresql.json": {
            "": "idx_precedence",
        },
        "sqlalchemy.dialects.postgresql.pg8000": {
            "": "UUID",
        },
        "sqlalchemy.dialects.postgresql.psycopg2": {
            "": (
                "EXECUTEMANY_BATCH EXECUTEMANY_PLAIN PGARRAY PGCompiler PGCompiler_psycopg2 PGDialect "
                "PGExecutionContext UUID"
            ),
            "sqlalchemy.dialects.postgresql": "ENUM HSTORE",
        },
        "sqlalchemy.dialects.postgresql.ranges": {
            "": "RangeOperators",
        },
        "sqlalchemy.dialects.sqlite.dml": {
            "": "public_factory",
        },
        "sqlalchemy.engine": {
            "": (
                "BaseCursorResult BufferedColumnResultProxy BufferedColumnRow BufferedRowResultProxy "
                "FullyBufferedResultProxy LegacyCursorResult LegacyRow"
            ),
        },
        "sqlalchemy.engine.base": {
            "": "Connectable MarkerTransaction",
        },
        "sqlalchemy.engine.cursor": {
            "": (
                "BaseCursorResult BufferedColumnResultProxy BufferedColumnRow BufferedRowResultProxy "
                "FullyBufferedResultProxy LegacyCursorResult LegacyCursorResultMetaData LegacyRow"
            ),
        },
        "sqlalchemy.engine.events": {
            "": "Connectable",
        },
        "sqlalchemy.engine.reflection": {
            "": "Connectable",
        },
        "sqlalchemy.engine.result": {
            "": "py2k",
        },
        "sqlalchemy.engine.row": {
            "": (
                "KEY_INTEGER_ONLY KEY_OBJECTS_BUT_WARN KEY_OBJECTS_NO_WARN KEY_OBJECTS_ONLY LegacyRow MD_INDEX "
                "rowproxy_reconstructor safe_rowproxy_reconstructor"
            ),
        },
        "sqlalchemy.engine.util": {
            "": "immutabledict",
        },
        "sqlalchemy.exc": {
            "": "RemovedIn20Warning",
        },
        "sqlalchemy.ext.associationproxy": {
            "": "ASSOCIATION_PROXY",
        },
        "sqlalchemy.ext.asyncio": {
            "": "AsyncConnectionEvents AsyncSessionEvents",
        },
        "sqlalchemy.ext.asyncio.events": {
            "": "AsyncConnectable AsyncConnectionEvents AsyncSessionEvents",
            "sqlalchemy.ext.asyncio": "AsyncSession",
        },
        "sqlalchemy.ext.asyncio.scoping": {
            "": "ScopedSessionMixin",
        },
        "sqlalchemy.ext.baked": {
            "": "bake_lazy_loaders baked_lazyload baked_lazyload_all unbake_lazy_loaders",
        },
        "sqlalchemy.ext.declarative": {
            "": "instrument_declarative",
        },
        "sqlalchemy.ext.declarative.extensions": {
            "": "instrument_declarative",
            "sqlalchemy.orm": "registry",
        },
        "sqlalchemy.ext.hybrid": {
            "": "HYBRID_METHOD HYBRID_PROPERTY",
        },
        "sqlalchemy.ext.mutable": {
            "": "mapper",
        },
        "sqlalchemy.ext.serializer": {
            "": "py2k",
        },
        "sqlalchemy.future": {
            "": "public_factory",
        },
        "sqlalchemy.future.engine": {
            "": "NO_OPTIONS OptionEngine OptionEngineMixin",
        },
        "sqlalchemy.orm": {
            "": "AttributeEvent NOT_EXTENSION eagerload public_factory relation",
        },
        "sqlalchemy.orm.attributes": {
            "": "HasEntityNamespace NoKey",
        },
        "sqlalchemy.orm.base": {
            "": "NOT_EXTENSION",
        },
        "sqlalchemy.orm.context": {
            "": "ExtendedInternalTraversal",
            "sqlalchemy.orm": "aliased",
        },
        "sqlalchemy.orm.decl_base": {
            "": "mapper",
        },
        "sqlalchemy.orm.dynamic": {
            "": "CollectionHistory DynamicCollectionAdapter",
            "sqlalchemy.orm": "object_mapper",
        },
        "sqlalchemy.orm.interfaces": {
            "": "NOT_EXTENSION",
        },
        "sqlalchemy.orm.mapper": {
            "sqlalchemy.orm": "class_mapper",
        },
        "sqlalchemy.orm.persistence": {
            "": (
                "BulkORMDelete BulkORMUpdate BulkUDCompileState CompileState DeleteDMLState InsertDMLState ORMDMLState "
                "ORMInsert Options UpdateDMLState"
            ),
            "2.0 sqlalchemy.orm": "NO_VALUE",
        },
        "sqlalchemy.orm.query": {
            "": (
                "GroupedElement InternalTraversal LABEL_STYLE_LEGACY_ORM ORMFromStatementCompileState "
                "SelectStatementGrouping"
            ),
            "sqlalchemy.orm": "aliased with_polymorphic",
        },
        "sqlalchemy.orm.relationships": {
            "": "PASSIVE_MERGE",
        },
        "sqlalchemy.orm.scoping": {
            "": "ScopedSessionMixin",
            "sqlalchemy.orm": "class_mapper",
        },
        "sqlalchemy.orm.strategies": {
            "sqlalchemy.orm": "aliased",
        },
        "sqlalchemy.orm.strategy_options": {
            "": "Generative loader_option",
            "sqlalchemy.orm": "MapperProperty PropComparator",
        },
        "sqlalchemy.orm.util": {
            "": "randomize_unitofwork",
            "sqlalchemy.orm": "PropComparator aliased join outerjoin with_polymorphic",
        },
        "sqlalchemy.pool": {
            "": "clear_managers manage",
        },
        "sqlalchemy.pool.dbapi_proxy": {
            "": "clear_managers manage proxies",
        },
        "sqlalchemy.processors": {
            "": (
                "DecimalResultProcessor UnicodeResultProcessor int_to_boolean py_fallback str_to_date str_to_datetime "
                "str_to_datetime_processor_factory str_to_time to_conditional_unicode_processor_factory "
                "to_decimal_processor_factory to_float to_str to_unicode_processor_factory"
            ),
        },
        "sqlalchemy.schema": {
            "": "DDLBase ThreadLocalMetaData",
        },
        "sqlalchemy.sql": {
            "": "subquery",
        },
        "sqlalchemy.sql.annotation": {
            "": "Annotated_CompileLabel",
        },
        "sqlalchemy.sql.base": {
            "": "ImmutableColumnCollection PARSE_AUTOCOMMIT prefix_anon_map",
        },
        "sqlalchemy.sql.ddl": {
            "": "DDLBase",
        },
        "sqlalchemy.sql.elements": {
            "": "PARSE_AUTOCOMMIT Traversible",
        },
        "sqlalchemy.sql.expression": {
            "": "PARSE_AUTOCOMMIT public_factory subquery",
        },
        "sqlalchemy.sql.functions": {
            "": "TraversibleType",
        },
        "sqlalchemy.sql.schema": {
            "": "InternalTraversal ThreadLocalMetaData",
        },
        "sqlalchemy.sql.selectable": {
            "": "DeprecatedSelectBaseGenerations DeprecatedSelectGenerations subquery",
        },
        "sqlalchemy.sql.traversals": {
            "": (
                "ANON_NAME CACHE_IN_PLACE CALL_GEN_CACHE_KEY ExtendedInternalTraversal HasMemoized InternalTraversal "
                "MemoizedHasCacheKey NO_CACHE PROPAGATE_ATTRS STATIC_CACHE_KEY py37"
            ),
        },
        "sqlalchemy.sql.type_api": {
            "": "Traversible TraversibleType VisitableCheckKWArg",
        },
        "sqlalchemy.sql.util": {
            "": "ColumnSet",
        },
        "sqlalchemy.sql.visitors": {
            "": "TraversibleType VisitableType symbol",
        },
        "sqlalchemy.util": {
            "": (
                "ABC EnsureKWArgType ImmutableContainer ImmutableProperties SQLALCHEMY_WARN_20 StringIO binary_type "
                "binary_types byte_buffer callable contextmanager deprecated_20 deprecated_20_cls int_types iterbytes "
                "itertools_filter itertools_filterfalse namedtuple next nullcontext parse_qsl perf_counter print_ py2k "
                "py37 py3k quote_plus raise_ raise_from_cause reduce reraise string_types text_type timezone u ue "
                "unquote unquote_plus warn_deprecated_20 with_metaclass zip_longest"
            ),
        },
        "sqlalchemy.util.compat": {
            "": (
                "ABC StringIO binary_type binary_types byte_buffer callable contextmanager exec_ import_ int_types "
                "iterbytes itertools_filter itertools_filterfalse itertools_imap long_type namedtuple next nullcontext "
                "parse_qsl perf_counter print_ py2k py37 py3k quote quote_plus raise_ raise_from_cause reduce reraise "
                "string_types text_type timezone u ue unquote unquote_plus with_metaclass zip_longest"
            ),
        },
        "sqlalchemy.util.concurrency": {
            "": "asynccontextmanager",
        },
        "sqlalchemy.util.deprecations": {
            "": "SILENCE_UBER_WARNING SQLALCHEMY_WARN_20 deprecated_20 deprecated_20_cls warn_deprecated_20",
        },
        "sqlalchemy.util.langhelpers": {
            "": "EnsureKWArgType public_factory",
        },
    },
    "2.1": {
        "sqlalchemy": {
            "": "FallbackAsyncAdaptedQueuePool",
        },
        "sqlalchemy.connectors.aioodbc": {
            "": "AsyncAdaptFallback_aioodbc_connection AsyncAdaptFallback_dbapi_connection await_fallback await_only",
        },
        "sqlalchemy.connectors.asyncio": {
            "": "AsyncAdaptFallback_dbapi_connection await_fallback await_only",
        },
        "sqlalchemy.dialects.mssql.aioodbc": {
            "": "MSExecutionContext_pyodbc",
        },
        "sqlalchemy.dialects.mssql.base": {
            "": "func",
        },
        "sqlalchemy.dialects.mssql.pyodbc": {
            "": "MSExecutionContext MSExecutionContext_pyodbc",
        },
        "sqlalchemy.dialects.mysql.aiomysql": {
            "": "AsyncAdaptFallback_aiomysql_connection await_fallback await_only",
        },
        "sqlalchemy.dialects.mysql.asyncmy": {
            "": "AsyncAdaptFallback_asyncmy_connection await_fallback await_only",
        },
        "sqlalchemy.dialects.mysql.base": {
            "": "MariaDBIdentifierPreparer RESERVED_WORDS_MARIADB SQLCompiler",
            "sqlalchemy.schema": "SchemaConst",
        },
        "sqlalchemy.dialects.mysql.mariadb": {
            "": "MariaDBIdentifierPreparer MariaDBTypeCompiler MySQLIdentifierPreparer MySQLTypeCompiler",
        },
        "sqlalchemy.dialects.mysql.mysqlconnector": {
            "": "MariaDBIdentifierPreparer MariaDBIdentifierPreparer_mysqlconnector",
        },
        "sqlalchemy.dialects.oracle.oracledb": {
            "": (
                "AsyncAdaptFallback_dbapi_connection AsyncAdaptFallback_oracledb_connection asbool await_fallback "
                "await_only"
            ),
        },
        "sqlalchemy.dialects.postgresql.asyncpg": {
            "": "AsyncAdaptFallback_asyncpg_connection AsyncpgJSON AsyncpgJSONB await_fallback await_only",
        },
        "sqlalchemy.dialects.postgresql.psycopg": {
            "": "AsyncAdaptFallback_psycopg_connection await_fallback await_only",
        },
        "sqlalchemy.dialects.postgresql.ranges": {
            "": "dc_kwonly dc_slots py310",
        },
        "sqlalchemy.dialects.sqlite.aiosqlite": {
            "": "AsyncAdaptFallback_aiosqlite_connection await_fallback await_only",
        },
        "sqlalchemy.engine.interfaces": {
            "": "await_only",
        },
        "sqlalchemy.engine.processors": {
            "": "DecimalResultProcessor",
        },
        "sqlalchemy.engine.result": {
            "": "HasMemoized HasMemoized_ro_memoized_attribute",
        },
        "sqlalchemy.log": {
            "": "py311 py38",
        },
        "sqlalchemy.orm.attributes": {
            "": (
                "AdHocHasEntityNamespace AttributeImpl CollectionAttributeImpl HasCollectionAdapter "
                "ScalarAttributeImpl ScalarObjectAttributeImpl backref_listeners create_proxied_attribute "
                "register_attribute register_attribute_impl register_descriptor unregister_attribute"
            ),
        },
        "sqlalchemy.orm.bulk_persistence": {
            "": (
                "AbstractORMCompileState BulkORMDelete BulkORMInsert BulkORMUpdate BulkUDCompileState ORMDMLState "
                "ORMFromStatementCompileState"
            ),
        },
        "sqlalchemy.orm.clsregistry": {
            "": "ClsRegistryToken add_class remove_class",
        },
        "sqlalchemy.orm.collections": {
            "": "prepare_instrumentation",
        },
        "sqlalchemy.orm.context": {
            "": (
                "AbstractORMCompileState AutoflushOnlyORMCompileState CompoundSelectCompileState ORMCompileState "
                "ORMFromStatementCompileState ORMSelectCompileState"
            ),
        },
        "sqlalchemy.orm.decl_api": {
            "": "flatten_newtype is_newtype is_pep593 is_pep695 warn_deprecated",
        },
        "sqlalchemy.orm.dependency": {
            "": "DependencyProcessor DetectKeySwitch ManyToManyDP ManyToOneDP OneToManyDP",
        },
        "sqlalchemy.orm.dynamic": {
            "": (
                "AbstractCollectionWriter AppenderMixin DynaLoader DynamicAttributeImpl WriteOnlyAttributeImpl "
                "WriteOnlyLoader"
            ),
        },
        "sqlalchemy.orm.identity": {
            "": "WeakInstanceDict",
        },
        "sqlalchemy.orm.loading": {
            "": (
                "LABEL_STYLE_TABLENAME_PLUS_COL ORMCompileState PostLoad SelectInLoader load_on_ident "
                "load_on_pk_identity load_scalar_attributes"
            ),
        },
        "sqlalchemy.orm.path_registry": {
            "": (
                "AbstractEntityRegistry CachingEntityRegistry CreatesToken PropRegistry SlotsEntityRegistry "
                "TokenRegistry"
            ),
        },
        "sqlalchemy.orm.persistence": {
            "": "LABEL_STYLE_TABLENAME_PLUS_COL delete_obj post_update save_obj",
        },
        "sqlalchemy.orm.query": {
            "": "ORMCompileState",
        },
        "sqlalchemy.orm.relationships": {
            "": "JoinCondition",
        },
        "sqlalchemy.orm.session": {
            "": "LABEL_STYLE_TABLENAME_PLUS_COL ORMCompileState",
        },
        "sqlalchemy.orm.strategies": {
            "": (
                "AbstractRelationshipLoader ColumnLoader DeferredColumnLoader DoNothingLoader ExpressionColumnLoader "
                "ImmediateLoader JoinedLoader LazyLoader LoadDeferredColumns LoadLazyAttribute NoLoader "
                "ORMCompileState ORMSelectCompileState PostLoader SelectInLoader SubqueryLoader "
                "UninstrumentedColumnLoader single_parent_validator"
            ),
        },
        "sqlalchemy.orm.strategy_options": {
            "": "AbstractEntityRegistry TokenRegistry",
        },
        "sqlalchemy.orm.sync": {
            "": "bulk_populate_inherit_keys clear populate populate_dict source_modified update",
        },
        "sqlalchemy.orm.unitofwork": {
            "": (
                "DeleteAll DeleteState IterateMappersMixin PostSortRec PostUpdateAll Preprocess ProcessAll "
                "ProcessState SaveUpdateAll SaveUpdateState track_cascade_events"
            ),
        },
        "sqlalchemy.orm.writeonly": {
            "": "AbstractCollectionWriter DynamicCollectionAdapter WriteOnlyAttributeImpl WriteOnlyLoader",
        },
        "sqlalchemy.pool": {
            "": "FallbackAsyncAdaptedQueuePool",
        },
        "sqlalchemy.pool.impl": {
            "": "FallbackAsyncAdaptedQueuePool",
        },
        "sqlalchemy.sql.coercions": {
            "": "StrictFromClauseImpl",
        },
        "sqlalchemy.sql.elements": {
            "": "RANGE_CURRENT RANGE_UNBOUNDED",
        },
        "sqlalchemy.sql.roles": {
            "": "StrictFromClauseRole",
        },
        "sqlalchemy.util": {
            "": "NoneType anext_ await_fallback portable_instancemethod py310 py311 py38 py39",
        },
        "sqlalchemy.util.compat": {
            "": "anext_ cast dict_union py310 py311 py38 py39",
        },
        "sqlalchemy.util.concurrency": {
            "": "await_fallback greenlet_error have_greenlet",
        },
        "sqlalchemy.util.langhelpers": {
            "": "portable_instancemethod",
        },
        "sqlalchemy.util.queue": {
            "": "FallbackAsyncAdaptedQueue await_fallback await_only",
        },
        "sqlalchemy.util.typing": {
            "": "flatten_newtype",
        },
    },
}
MODULES: dict[str, str] = {
    "1.4": (
        "sqlalchemy.connectors.zxJDBC sqlalchemy.cutils sqlalchemy.dialects.mssql.adodbapi "
        "sqlalchemy.dialects.mssql.zxjdbc sqlalchemy.dialects.mysql.gaerdbms sqlalchemy.dialects.mysql.zxjdbc "
        "sqlalchemy.dialects.oracle.zxjdbc sqlalchemy.dialects.postgresql.zxjdbc sqlalchemy.engine.threadlocal "
        "sqlalchemy.ext.declarative.api sqlalchemy.ext.declarative.base sqlalchemy.ext.declarative.clsregistry "
        "sqlalchemy.interfaces sqlalchemy.orm.deprecated_interfaces"
    ),
    "2.0": (
        "sqlalchemy.cimmutabledict sqlalchemy.connectors.mxodbc sqlalchemy.cprocessors sqlalchemy.cresultproxy "
        "sqlalchemy.databases sqlalchemy.dialects.firebird sqlalchemy.dialects.firebird.base "
        "sqlalchemy.dialects.firebird.fdb sqlalchemy.dialects.firebird.kinterbasdb sqlalchemy.dialects.mssql.mxodbc "
        "sqlalchemy.dialects.mysql.oursql sqlalchemy.dialects.postgresql.pygresql "
        "sqlalchemy.dialects.postgresql.pypostgresql sqlalchemy.dialects.sybase sqlalchemy.dialects.sybase.base "
        "sqlalchemy.dialects.sybase.mxodbc sqlalchemy.dialects.sybase.pyodbc sqlalchemy.dialects.sybase.pysybase "
        "sqlalchemy.ext.asyncio.events sqlalchemy.future.orm sqlalchemy.pool.dbapi_proxy sqlalchemy.processors"
    ),
    "2.1": (
        "sqlalchemy.cyextension sqlalchemy.cyextension.collections sqlalchemy.cyextension.immutabledict "
        "sqlalchemy.cyextension.processors sqlalchemy.cyextension.resultproxy sqlalchemy.cyextension.util "
        "sqlalchemy.ext.mypy"
    ),
}
# fmt: on
