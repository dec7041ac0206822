"""The catalog against the SQLAlchemy that is installed: its names, its members, and what real objects turn out to be.

The expressions at the end are read twice: by the catalog's specs, and by Python on a database in memory.
"""

from __future__ import annotations

import ast
import asyncio
import dis
import importlib
import inspect
import re
from collections.abc import Iterable
from contextlib import AsyncExitStack, ExitStack
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

sa = pytest.importorskip("sqlalchemy")

from sqlalchemy import orm  # noqa: E402

from flake8_sqla20 import catalog  # noqa: E402
from flake8_sqla20.catalog import asyncio as async_part  # noqa: E402
from flake8_sqla20.catalog import core, expression  # noqa: E402
from flake8_sqla20.catalog import orm as orm_part  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")

RELEASE = tuple(int(part) for part in sa.__version__.split(".")[:2])
MISSING = object()
MEMBERS = {**core.KINDS, **expression.KINDS, **orm_part.KINDS, **async_part.KINDS}

MODULES = (
    *("sqlalchemy", "sqlalchemy.sql.expression", "sqlalchemy.sql.selectable", "sqlalchemy.sql.functions"),
    *("sqlalchemy.sql.dml", "sqlalchemy.sql.base", "sqlalchemy.types", "sqlalchemy.engine", "sqlalchemy.engine.url"),
    *("sqlalchemy.engine.interfaces", "sqlalchemy.engine.reflection", "sqlalchemy.pool", "sqlalchemy.pool.base"),
    *("sqlalchemy.orm", "sqlalchemy.orm.attributes", "sqlalchemy.orm.state", "sqlalchemy.orm.session"),
    *("sqlalchemy.ext.asyncio", "sqlalchemy.ext.automap", "sqlalchemy.ext.horizontal_shard"),
    "sqlalchemy.sql.schema",
)
# Kinds that stand for several classes, or whose class is called differently.
CLASSES = {
    "Alias": ("sqlalchemy.sql.expression.TableValuedAlias",),
    "AppenderQuery": ("sqlalchemy.orm.dynamic.AppenderQuery",),
    "BakedQuery": ("sqlalchemy.ext.baked.BakedQuery",),
    "BakedResult": ("sqlalchemy.ext.baked.Result",),
    "ColumnElement": ("sqlalchemy.sql.expression.BinaryExpression", "sqlalchemy.sql.expression.ColumnClause"),
    "Connectable": ("sqlalchemy.engine.Engine", "sqlalchemy.engine.Connection"),
    "DDLElement": ("sqlalchemy.DDL",),
    "FunctionElement": ("sqlalchemy.sql.functions.Function",),
    "Insert": tuple(f"sqlalchemy.dialects.{dialect}.Insert" for dialect in ("mysql", "postgresql", "sqlite")),
    "Load": ("sqlalchemy.orm.strategy_options._AbstractLoad",),
    "PoolProxiedConnection": ("sqlalchemy.pool.base._ConnectionFairy",),
    "Result": ("sqlalchemy.engine.CursorResult", "sqlalchemy.engine.LegacyCursorResult"),
    "Row": ("sqlalchemy.engine.LegacyRow",),
    "Transaction": ("sqlalchemy.engine.RootTransaction",),
    "TypeEngine": ("sqlalchemy.Enum",),
}
# Kinds without a class of theirs: a base made on the fly, a proxy, a way to give something.
NO_CLASS = {"AliasedClass", "DeclarativeBase", "FunctionGenerator", "QueryPropertyDescriptor", "StartableContext"}
NO_CLASS |= {"BranchedConnection", "QueryRow", "RowQuery"}
# Not subclasses of what their kind builds on: there, a base says what they answer to.
STAND_INS = {
    *("AsyncTupleResult", "CTE", "DDLElement", "FunctionElement", "InstrumentedAttribute", "Lateral", "MappedColumn"),
    *("SelectBase", "Sequence", "Subquery", "TableSample", "TextualSelect", "TupleResult"),
    *("async_scoped_session", "scoped_session"),
}
# How the class of a value may be called instead.
ALSO = {
    "BakedResult": "Result",
    "BranchedConnection": "Connection",
    "DDLElement": "ExecutableDDLElement",
    "FunctionGenerator": "_FunctionGenerator",
    "Load": "_AbstractLoad",
    "PoolProxiedConnection": "_ConnectionFairy",
    "QueryRow": "Row",
    "RowQuery": "Query",
}

# What is not in every release of 2.x: kind or module -> its names, separated by spaces. What only 1.3 had cannot be
# checked here; legacy code still calls it.
# fmt: off
MEMBERS_OF_1_3 = {
    "Engine": "contextual_connect create drop",
    "Connection": "contextual_connect create drop",
    "Result": "next",
    "Inspector": "get_primary_keys",
    "Pool": "unique_connection",
    "FromClause": "count",
    "DDLElement": "execute_at",
    "Over": "func",
    "ColumnCollection": "extend has_key replace",
    "Alias": "as_scalar",
    "SelectBase": "autocommit count foreign_keys join outerjoin primary_key schema tablesample",
    "GenerativeSelect": "for_update",
    "Select": "locate_all_froms type use_labels",
    "TextClause": "selectable",
    "Session": "prune",
    "Query": "with_lockmode",
    "Mapper": "dispose order_by",
    "MetaData": "append_ddl_listener",
    "Table": "append_ddl_listener",
}

MEMBERS_OF_1_4 = {
    "Engine": "execute has_table run_callable scalar table_names transaction",
    "Connection": "connect run_callable transaction",
    "Result": "out_parameters",
    "Row": "has_key items iterkeys itervalues keys values",
    "MetaData": "bind is_bound",
    "Inspector": "reflecttable",
    "ClauseElement": "bind",
    "FromClause": "table_valued",
    "Table": "exists",
    "Index": "bind",
    "Executable": "bind execute scalar",
    "Sequence": "execute",
    "DDLElement": "callable_ dialect on",
    "ColumnCollection": "as_immutable",
    "GenerativeSelect": "append_group_by append_order_by apply_labels",
    "Select": "append_column append_correlation append_from append_having append_prefix append_whereclause",
    "Session": "autocommit future transaction",
    "Query": "bind execute from_self select_entity_from with_polymorphic",
    "Mapper": "description",
    "Load": "set_column_strategy set_generic_strategy set_relationship_strategy",
    "ShardedSession": "id_chooser query_chooser",
    "AsyncConnection": "set_isolation_level",
}

MEMBERS_UNTIL_2_0 = {
    "ColumnCollection": "add clear remove update",
    "Mapper": "mapped_table non_primary",
    "SelectBase": "c columns select",
    "Session": "close_all",
    "sessionmaker": "close_all",
}

MEMBERS_OF_2_1 = {
    "MetaData": "get_schema_objects schemas",
    "Inspector": "has_multi_table",
    "FromClause": "with_cols",
    "TableClause": "insert_column",
    "Table": "is_view",
    "ForeignKey": "target_column target_table_key target_tokens",
    "Label": "as_reference",
    "Over": "exclude",
    "Exists": "with_hint with_statement_hint",
    "FunctionElement": "aggregate_order_by monotonic",
    "SelectBase": "into",
    "Select": "ext",
    "Insert": "ext",
    "Update": "ext",
    "Delete": "ext using",
    "Session": "binds delete_all execution_options merge_all",
    "SessionTransaction": "bound_connection connections",
    "Query": "ext",
    "AsyncSessionTransaction": "bound_connection connections",
    "AsyncSession": "bind_mapper bind_table delete_all execution_options get_async_bind merge_all",
}

NAMES_OF_1_3 = {
    "sqlalchemy": "Binary IdentityOptions PassiveDefault interfaces",
    "sqlalchemy.orm": (
        "AttributeExtension ComparableProperty MapperExtension SessionExtension comparable_property "
        "compile_mappers eagerload_all joinedload_all lazyload_all selectinload_all subqueryload_all"
    ),
    "sqlalchemy.engine": "BaseRowProxy RowProxy",
    "sqlalchemy.ext.declarative": "api base comparable_using",
    "sqlalchemy.sql.expression": "Generative",
}

NAMES_OF_1_4 = {
    "sqlalchemy": "ThreadLocalMetaData subquery",
    "sqlalchemy.orm": "AttributeEvent NOT_EXTENSION eagerload relation",
    "sqlalchemy.engine": (
        "BaseCursorResult BufferedColumnResultProxy BufferedColumnRow BufferedRowResultProxy "
        "FullyBufferedResultProxy LegacyCursorResult LegacyRow"
    ),
    "sqlalchemy.pool": "clear_managers manage",
    "sqlalchemy.exc": "RemovedIn20Warning",
    "sqlalchemy.ext.asyncio": "AsyncConnectionEvents AsyncSessionEvents events",
    "sqlalchemy.ext.declarative": "instrument_declarative",
    "sqlalchemy.ext.baked": "bake_lazy_loaders baked_lazyload baked_lazyload_all unbake_lazy_loaders",
    "sqlalchemy.sql.base": "ImmutableColumnCollection",
    "sqlalchemy.schema": "DDLBase",
}

NAMES_UNTIL_2_0 = {
    "sqlalchemy.orm.attributes": "CollectionAttributeImpl ScalarAttributeImpl",
}

NAMES_OF_2_1 = {
    "sqlalchemy": (
        "AggregateOrderBy CheckFirst CreateTable CreateTableAs CreateView DropTable DropView ForeignKeyTarget "
        "FrameClause FrameClauseType Named NumericCommon OrderByList TString TableValuedColumn TypedColumns "
        "aggregate_order_by from_dml_column tstring"
    ),
    "sqlalchemy.orm": (
        "DictBundle RegistryEvents TypeResolve Unmapped as_typed_table unmapped_column unmapped_dataclass"
    ),
    "sqlalchemy.exc": "AmbiguousColumnError EmulatedDBAPIException NoDBAPILoaded",
    "sqlalchemy.sql.expression": "DMLTargetCopy ExecutableStatement OperatorClass WriteableColumnCollection",
    "sqlalchemy.sql.functions": "CollectionAggregateFunction all_ any_ pow some",
    "sqlalchemy.sql.base": "WriteableColumnCollection",
    "sqlalchemy.types": "OperatorClass",
}
# fmt: on


def listed(table: dict[str, str]) -> set[str]:
    return {f"{owner}.{name}" for owner, names in table.items() for name in names.split()}


def absent(of_1_3: dict[str, str], of_1_4: dict[str, str], until_2_0: dict[str, str], new: dict[str, str]) -> set[str]:
    """What this release, 2.0 or later, does not have."""
    return listed(of_1_3) | listed(of_1_4) | listed(until_2_0 if RELEASE >= (2, 1) else new)


def resolve(dotted: str) -> Any:
    """What a dotted name is in this release, or MISSING."""
    module, _, name = dotted.rpartition(".")
    try:
        found = getattr(importlib.import_module(module), name, MISSING) if module else MISSING
        return importlib.import_module(dotted) if found is MISSING else found
    except ImportError:
        return MISSING


def classes(kind: str) -> list[type]:
    found = (resolve(name) for name in (*(f"{module}.{kind}" for module in MODULES), *CLASSES.get(kind, ())))
    return list(dict.fromkeys(each for each in found if isinstance(each, type)))


def members(cls: type) -> set[str]:
    """Class attributes, annotations, slots, and what the methods assign to self."""
    return set(dir(cls)).union(*map(assigned, cls.__mro__))


@cache
def assigned(cls: type) -> set[str]:
    stored = set()
    for method in filter(inspect.isfunction, vars(cls).values()):
        operations = list(dis.get_instructions(inspect.unwrap(method)))
        for loaded, operation in pairwise(operations):
            # from 3.13 on, one instruction loads the value and self
            targets = loaded.argval[-1:] if isinstance(loaded.argval, tuple) else (loaded.argval,)
            if operation.opname == "STORE_ATTR" and targets == ("self",):
                stored.add(operation.argval)
    return {*vars(cls).get("__annotations__", ()), *vars(cls).get("__slots__", ()), *stored}


def called(value: Any) -> set[str]:
    return {base.__name__ for base in (value if isinstance(value, type) else type(value)).__mro__}


def is_a(value: Any, kind: str) -> bool:
    return not called(value).isdisjoint((kind, ALSO.get(kind, kind)))


def test_names_resolve() -> None:
    names = {name: spec for name, spec in catalog.NAMES.items() if name.startswith("sqlalchemy.")}
    found = {name: resolve(name) for name in names}
    missing = {name for name, value in found.items() if value is MISSING}
    if RELEASE >= (2, 0):
        assert missing == absent(NAMES_OF_1_3, NAMES_OF_1_4, NAMES_UNTIL_2_0, NAMES_OF_2_1)
    else:
        assert not missing & (listed(NAMES_OF_1_4) | listed(NAMES_UNTIL_2_0))
        assert listed(NAMES_OF_1_3) <= missing
    wrong = []
    for name, spec in names.items():
        value = found[name]
        if value in (MISSING, None) or spec == "?":
            continue  # None is set when tests begin
        if spec == "module":
            right = inspect.ismodule(value)
        elif spec.startswith("type["):
            kind = spec[5:-1]
            # 1.x had functions where 2.x has classes, and the other way round: what calling them gives is the same
            right = kind in NO_CLASS or (is_a(value, kind) if isinstance(value, type) else callable(value))
        elif spec.startswith("() -> "):
            right = callable(value)
        else:
            right = is_a(value, spec)
        if not right:
            wrong.append((name, spec, value))
    assert wrong == []


def test_every_kind_that_is_spoken_of_exists() -> None:
    builtins = {"list", "tuple", "set", "dict", "str", "int", "bool", "None", "Self", "type", "module"}
    generic = {"ContextManager", "AsyncContextManager", "Awaitable", "Iterator", "AsyncIterator"}
    specs = [*catalog.NAMES.values(), *(spec for kind in catalog.KINDS.values() for spec in kind.values())]
    spoken = {word for spec in specs if "=" not in spec for word in re.findall(r"\w+", spec)}
    assert spoken - builtins - generic - catalog.KINDS.keys() == set()


@pytest.mark.parametrize("kind", sorted(MEMBERS.keys() - NO_CLASS))
def test_members_exist(kind: str) -> None:
    found = classes(kind)
    if not found:
        assert RELEASE < (2, 0), f"no class {kind}"
        pytest.skip("not in this release")
    there = set().union(*map(members, found))
    claimed = {member for member in MEMBERS[kind] if member not in ("__bases__", "__params__")}
    missing = {f"{kind}.{member}" for member in claimed - there}
    here = {f"{kind}.{member}" for member in claimed}
    if RELEASE >= (2, 0):
        assert missing == absent(MEMBERS_OF_1_3, MEMBERS_OF_1_4, MEMBERS_UNTIL_2_0, MEMBERS_OF_2_1) & here
    else:
        assert not missing & (listed(MEMBERS_OF_1_4) | listed(MEMBERS_UNTIL_2_0))
        assert listed(MEMBERS_OF_1_3) & here <= missing


@pytest.mark.parametrize("kind", ["Connection", "Engine", "Query", "Result", "Select", "Session", "scoped_session"])
def test_no_method_is_forgotten(kind: str) -> None:
    internal = {"create_legacy_select", "get_children", "memoized_attribute", "memoized_instancemethod", "self_group"}
    internal |= {"apply_syntax_extension_point", "argument_for", "get_dialect_option", "is_derived_from"}
    internal |= {"replace_selectable", "schema_for_object", "connection_callable", "splice_horizontally"}
    internal |= {"splice_vertically", "dialect_options", "entity_namespace", "lastrow_has_defaults"}
    for cls in classes(kind):
        methods = {name for name in dir(cls) if name[0] != "_" and inspect.isroutine(getattr(cls, name))}
        assert {name for name in methods - internal if not inherited(kind, name)} == set()


def test_bases_are_those_of_the_classes() -> None:
    for kind in MEMBERS.keys() - NO_CLASS - STAND_INS:
        bases = [base.strip() for base in MEMBERS[kind].get("__bases__", "").split(",") if base.strip()]
        for cls in classes(kind):
            assert set(bases) - NO_CLASS <= called(cls), (kind, cls)


@pytest.mark.skipif(RELEASE < (2, 0), reason="1.x wrapped many a function where it re-exported it")
@pytest.mark.parametrize("prefix", sorted(name for name in catalog.PACKAGES if name.startswith("sqlalchemy.")))
def test_packages_lead_to_the_same_objects(prefix: str) -> None:
    module, canonical = resolve(prefix), catalog.PACKAGES[prefix]
    if not inspect.ismodule(module):
        pytest.skip("not in this release, or hidden by a function of that name")
    other = resolve(canonical)
    public = prefix in ("sqlalchemy.sql", "sqlalchemy.sql.expression", "sqlalchemy.schema", "sqlalchemy.types")
    for name, value in vars(module).items():
        # what an implementation module imports for itself is nobody's way to it
        here = public or getattr(value, "__module__", None) == prefix
        # and_() and or_() are functions made from these methods
        here = here and f"{prefix}.{name}" not in ("sqlalchemy.sql.elements.and_", "sqlalchemy.sql.elements.or_")
        if here and f"{canonical}.{name}" in catalog.NAMES and hasattr(other, name) and not inspect.ismodule(value):
            assert value is getattr(other, name), name


def test_longest_prefixes_reach_the_public_names() -> None:
    def canonical(name: str) -> str:
        head = name
        while "." in head:
            head = head.rpartition(".")[0]
            moved = catalog.PACKAGES.get(head, head) + name[len(head) :]
            if head in catalog.PACKAGES and moved in catalog.NAMES:
                return moved
        return name

    assert canonical("sqlalchemy.sql.expression.select") == "sqlalchemy.select"
    assert canonical("sqlalchemy.future.select") == "sqlalchemy.select"
    assert canonical("sqlalchemy.orm.session.sessionmaker") == "sqlalchemy.orm.sessionmaker"
    assert canonical("sqlalchemy.engine.base.Engine") == "sqlalchemy.engine.Engine"
    assert canonical("sqlalchemy.engine.reflection.Inspector") == "sqlalchemy.engine.Inspector"
    assert canonical("sqlalchemy.sql.functions.count") == "sqlalchemy.sql.functions.count"
    assert canonical("sqlalchemy.ext.declarative.declarative_base") == "sqlalchemy.ext.declarative.declarative_base"
    assert canonical("sqlmodel.select") == "sqlalchemy.select"


# --- real objects -----------------------------------------------------------------------------------------------------

Base: Any = orm.declarative_base()


class User(Base):  # type: ignore[misc]
    __tablename__ = "user"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))


# What the names of the expressions below are bound to; names of modules resolve through catalog.NAMES.
GIVEN = {
    "engine": "Engine", "conn": "Connection", "session": "Session", "maker": "sessionmaker[Session]", "user": "Table",
    "scoped": "scoped_session", "attribute": "InstrumentedAttribute",
}  # fmt: skip
ROOTS = {"sa": "sqlalchemy", "orm": "sqlalchemy.orm", "aio": "sqlalchemy.ext.asyncio"}

ALWAYS = [
    'sa.create_engine("sqlite://")',
    "engine.connect()",
    "engine.begin()",
    "engine.dialect",
    "engine.url",
    'engine.url.set(host="x")',
    "engine.pool",
    "engine.raw_connection()",
    "engine.raw_connection().cursor()",
    "engine.execution_options(a=1)",
    "engine.connect().execution_options(a=1)",
    "engine.connect().begin()",
    "engine.connect().connection",
    "engine.connect().engine",
    'conn.execute(sa.text("select 1"))',
    'conn.execute(sa.text("select 1")).first()',
    'conn.execute(sa.text("select 1")).fetchall()',
    'conn.execute(sa.text("select 1")).all()',
    'conn.execute(sa.text("select 1 as x")).mappings()',
    'conn.execute(sa.text("select 1 as x")).mappings().first()',
    'conn.execute(sa.text("select 1 as x")).mappings().all()',
    'conn.execute(sa.text("select 1 as x")).scalars()',
    'conn.execute(sa.text("select 1 as x")).scalars().all()',
    'conn.execute(sa.text("select 1 as x")).unique()',
    'conn.execute(sa.text("select 1 as x")).partitions(2)',
    'conn.execute(sa.text("select 1 as x")).first()._mapping',
    'conn.execute(sa.text("select 1 as x")).first()._asdict()',
    'conn.exec_driver_sql("select 1")',
    'conn.scalars(sa.text("select 1"))',
    "orm.Session(engine)",
    "orm.sessionmaker(engine)",
    "maker()",
    "maker.begin()",
    "scoped()",
    "scoped.query(User)",
    "scoped.query_property()",
    "session.query(User)",
    'session.query(User).filter(User.id > 0).filter_by(name="a").order_by(User.id).limit(1).offset(0)',
    "session.query(User).join(User, User.id == User.id, isouter=True)",
    "session.query(User).group_by(User.id).having(User.id > 0).distinct()",
    "session.query(User).options(orm.load_only(User.id)).execution_options(a=1).populate_existing()",
    "session.query(User).with_entities(User.id).union(session.query(User.id))",
    "session.query(User).with_for_update().yield_per(5).enable_eagerloads(False)",
    'session.query(User).select_from(User).add_columns(User.name).prefix_with("a").slice(0, 1)',
    "session.query(User).all()",
    "session.query(User).count()",
    "session.query(User).subquery()",
    "session.query(User).subquery().c",
    "session.query(User.id).cte()",
    "session.query(User.id).exists()",
    'session.query(User.id).label("x")',
    "session.query(User.id).scalar_subquery()",
    "session.query(User).column_descriptions",
    "session.query(User).statement",
    "session.query(User).session",
    "session.query(User).filter(User.id > 0).whereclause",
    "session.connection()",
    "session.get_bind()",
    "session.begin_nested()",
    "session.no_autoflush",
    'session.execute(sa.text("select 1"))',
    'session.execute(sa.text("select 1")).fetchone()',
    'session.scalars(sa.text("select 1"))',
    "session.get_transaction()",
    "user.c",
    "user.c.id",
    'user.c["id"]',
    "user.c.id == 1",
    'user.c.id.label("x")',
    "user.c.id.in_([1])",
    "user.c.id.desc()",
    "user.c.id.type",
    "user.c.id.table",
    "user.c.keys()",
    "user.select()",
    "user.insert()",
    'user.insert().values(name="x")',
    'user.update().where(user.c.id == 1).values(name="x")',
    "user.delete().where(user.c.id == 1)",
    "user.alias()",
    "user.alias().c",
    "user.join(user.alias(), user.c.id == 1)",
    "user.metadata",
    "user.metadata.sorted_tables",
    "user.metadata.tables",
    "user.to_metadata(sa.MetaData())",
    "user.tablesample(5)",
    "user.lateral()",
    "sa.select(user).where(user.c.id == 1).order_by(user.c.id).limit(2).group_by(user.c.id)",
    "sa.select(user).subquery()",
    "sa.select(user).alias()",
    "sa.select(user).cte()",
    "sa.select(user).lateral()",
    "sa.select(user).exists()",
    "sa.select(user.c.id).scalar_subquery()",
    "sa.select(user).union(sa.select(user))",
    'sa.select(user).union(sa.select(user)).order_by("id")',
    "sa.select(user).join(user.alias(), sa.true())",
    "sa.select(user).selected_columns",
    "sa.select(user).with_only_columns(user.c.id)",
    'sa.select(user.c.id).label("x")',
    'sa.text("select 1").bindparams()',
    'sa.text("select 1 as x").columns()',
    'sa.text("select 1 as x").columns().subquery()',
    "sa.func",
    "sa.func.count",
    "sa.func.count(user.c.id)",
    "sa.func.pg_catalog.now()",
    "sa.func.count(user.c.id).over()",
    'sa.func.count(user.c.id).label("x")',
    "sa.case((user.c.id == 1, 2), else_=3)",
    "sa.cast(user.c.id, sa.String)",
    'sa.bindparam("x")',
    "sa.literal(1)",
    "sa.exists(sa.select(user))",
    "sa.exists(sa.select(user)).where(user.c.id == 1)",
    "sa.and_(user.c.id == 1)",
    "sa.null()",
    "sa.true()",
    "sa.distinct(user.c.id)",
    "sa.union_all(sa.select(user), sa.select(user))",
    'sa.values(sa.column("x", sa.Integer), name="v").data([(1,)])',
    'sa.table("t", sa.column("x")).insert()',
    "sa.String(5)",
    "sa.MetaData()",
    'sa.DDL("select 1")',
    'sa.DDL("select 1").execute_if(dialect="sqlite")',
    'orm.joinedload("*")',
    "orm.Load(User).load_only(User.id)",
    "orm.load_only(User.id).defer(User.name)",
    "orm.class_mapper(User)",
    "orm.class_mapper(User).columns",
    "orm.class_mapper(User).local_table",
    "orm.registry().generate_base()",
    "orm.registry().metadata",
    "orm.declarative_base()",
    "orm.declarative_base().metadata",
    "orm.column_property(user.c.id + 1)",
    "orm.aliased(User)",
    "orm.object_session(session.query(User).first())",
    'attribute.label("x")',
    "attribute.desc()",
    "attribute == 1",
]

BEFORE_2_0 = [
    'engine.execute("select 1")',
    'engine.execute("select 1").fetchall()',
    "engine.table_names()",
    'engine.has_table("user")',
    "conn.connect()",
    "session.query(User).from_self()",
    "session.query(User).select_entity_from(user.select().subquery())",
    "session.transaction",
    "user.exists(engine)",
    "sa.select([user]).apply_labels()",
]

SINCE_2_0 = [
    "conn.begin_nested()",
    'sa.make_url("sqlite://")',
    'conn.execute(sa.text("select 1")).tuples()',
    "orm.mapped_column(sa.Integer)",
]

ASYNC = [
    'aio.create_async_engine("sqlite+aiosqlite://")',
    "aengine.connect()",
    "aengine.begin()",
    "aengine.sync_engine",
    "await aengine.raw_connection()",
    "aconn.begin_nested()",
    'await aconn.execute(sa.text("select 1"))',
    '(await aconn.execute(sa.text("select 1"))).first()',
    '(await aconn.execute(sa.text("select 1"))).scalars()',
    'await aconn.scalars(sa.text("select 1"))',
    'await aconn.exec_driver_sql("select 1")',
    'await aconn.stream(sa.text("select 1"))',
    "await aconn.execution_options(a=1)",
    "aconn.sync_connection",
    "aio.AsyncSession(aengine)",
    'await asession.execute(sa.text("select 1"))',
    'await asession.scalars(sa.text("select 1"))',
    'await asession.stream(sa.text("select 1"))',
    '(await asession.stream(sa.text("select 1"))).scalars()',
    'await (await asession.stream(sa.text("select 1"))).all()',
    'await (await asession.stream(sa.text("select 1"))).first()',
    "await asession.connection()",
    "asession.sync_session",
    "asession.begin_nested()",
]
ASYNC_GIVEN = {"aengine": "AsyncEngine", "aconn": "AsyncConnection", "asession": "AsyncSession"}


def inherited(kind: str, member: str) -> str | None:
    table = catalog.KINDS[kind]
    if member in table:
        return table[member]
    bases = (base.strip() for base in table.get("__bases__", "").split(",") if base.strip())
    return next(filter(None, (inherited(base, member) for base in bases)), None)


def substituted(spec: str, receiver: str) -> str:
    argument = receiver.partition("[")[2][:-1] or catalog.KINDS[receiver].get("__params__", "=").partition("=")[2]
    return re.sub(r"\bSelf\b", receiver, spec).replace("$", argument)


def read(node: ast.expr, given: dict[str, str]) -> str:
    """The spec of an expression by the catalog alone: what the inference engine does, without names and flow."""
    if isinstance(node, ast.Name):
        return given.get(node.id) or f"@{ROOTS[node.id]}"
    if isinstance(node, ast.Attribute):
        owner = read(node.value, given)
        if owner.startswith("@"):
            return catalog.NAMES[f"{owner[1:]}.{node.attr}"]
        owner = owner[5:-1] if owner.startswith("type[") else owner
        kind = owner.partition("[")[0]
        spec = inherited(kind, node.attr) or inherited(kind, "__getattr__")
        assert spec, f"{kind} has no {node.attr}"
        return substituted(spec, owner)
    if isinstance(node, ast.Call):
        callee = read(node.func, given)
        if callee.startswith("() -> "):
            return callee[6:]
        if callee.startswith("type["):
            return callee[5:-1]
        return substituted(inherited(callee.partition("[")[0], "__call__") or "?", callee)
    if isinstance(node, ast.Subscript):
        return inherited(read(node.value, given), "__getitem__") or "?"
    if isinstance(node, ast.Await):
        awaited = read(node.value, given)
        if awaited.startswith("Awaitable["):
            return awaited[10:-1]
        return substituted(inherited(awaited.partition("[")[0], "__await__") or "?", awaited)
    assert isinstance(node, ast.Compare)
    return "ColumnElement"


BUILTIN = {"list": list, "tuple": tuple, "dict": dict, "str": str, "int": int, "bool": bool}


def fits(value: Any, spec: str) -> bool:
    """Whether a real object is what a spec says."""
    head, _, argument = spec.partition("[")
    argument = argument[:-1]
    if head == "?":
        return True
    if head == "type":
        return isinstance(value, type)
    if head in ("list", "tuple") and isinstance(value, Iterable):
        return not argument or all(fits(each, argument) for each in value)
    if head in BUILTIN:
        return isinstance(value, BUILTIN[head])
    if head == "ContextManager":
        with value as entered:
            return fits(entered, argument)
    if head == "Iterator":
        return all(fits(each, argument) for each in value)
    if head == "DBAPICursor":
        return hasattr(value, "execute") and hasattr(value, "fetchall")
    if head == "Connectable":
        return is_a(value, "Engine") or is_a(value, "Connection")
    if head == "QueryPropertyDescriptor":
        return hasattr(value, "__get__")
    return is_a(value, head)


EXPRESSIONS = [*ALWAYS, *(BEFORE_2_0 if RELEASE < (2, 0) else SINCE_2_0)]


@pytest.mark.parametrize("source", EXPRESSIONS)
def test_what_the_catalog_says_is_what_sqlalchemy_gives(source: str) -> None:
    with ExitStack() as stack:
        engine = sa.create_engine("sqlite://", poolclass=sa.pool.StaticPool)
        stack.callback(engine.dispose)
        Base.metadata.create_all(engine)
        conn = stack.enter_context(engine.connect())
        session = stack.enter_context(orm.Session(engine))
        session.add(User(name="a"))
        session.flush()
        maker = orm.sessionmaker(engine)
        given = {"engine": engine, "conn": conn, "session": session, "maker": maker, "user": User.__table__}
        given |= {"scoped": orm.scoped_session(maker), "attribute": User.id, "User": User, "sa": sa, "orm": orm}
        spec = read(ast.parse(source, mode="eval").body, GIVEN)
        assert spec != "?", "an expression that the catalog knows nothing about proves nothing"
        value = eval(source, given)
        assert fits(value, spec), (spec, type(value).__mro__)


@pytest.mark.parametrize("source", ASYNC)
def test_async_expressions(source: str) -> None:
    pytest.importorskip("aiosqlite")
    pytest.importorskip("greenlet")
    aio = pytest.importorskip("sqlalchemy.ext.asyncio")

    async def evaluate() -> None:
        aengine = aio.create_async_engine("sqlite+aiosqlite://")
        async with AsyncExitStack() as stack:
            stack.push_async_callback(aengine.dispose)
            aconn = await stack.enter_async_context(aengine.connect())
            asession = await stack.enter_async_context(aio.AsyncSession(aengine))
            await asession.connection()
            given = {"aio": aio, "sa": sa, "aengine": aengine, "aconn": aconn, "asession": asession}
            code = compile(source, source, "eval", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
            value = eval(code, given)
            value = await value if inspect.iscoroutine(value) else value
            body = compile(source, source, "eval", flags=ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT).body
            spec = read(body, ASYNC_GIVEN)
            if spec.startswith("AsyncContextManager["):
                async with value as entered:
                    assert fits(entered, spec[20:-1])
            else:
                assert fits(value, spec), (spec, type(value).__mro__)

    asyncio.run(evaluate())
