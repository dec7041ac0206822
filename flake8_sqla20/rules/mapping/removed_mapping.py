"""Functions and arguments of the mapping API that are gone or renamed: `mapper()`, `relation()`, `cascade_backrefs`, ….

## What it does

Finds

- `mapper()`, called or as the target of an event, `relation()`, `compile_mappers()`, `comparable_property()`, the
  extension classes (`MapperExtension`, …), `MapperOption`, and the dictionary collections' old names
- `bind` of `declarative_base()`, `as_declarative()` and `automap_base()`; a first positional argument of
  `declarative_base()`, which was that
- `cascade_backrefs`, `bake_queries` and `extension` of `relationship()` and `backref()`, and its third positional
  argument; `extension` and the dataclass arguments `init`, `kw_only`, `default`, `default_factory` of
  `column_property()`; `non_primary` of a mapper; `reflect` and `engine` of `AutomapBase.prepare()`
- `collection.converter()` and `collection.linker()`, `Mapper.mapped_table`, `ClassManager.deferred_scalar_loader` and
  `InstanceState.unloaded_expirable`

## Why it changed

In 2.0 each mapping belongs to a `registry`, so the function that belonged to none is gone, and with the bound MetaData
the `bind` of a base. Cascading along backrefs is gone: assigning a persistent object to `address.user` no longer pulls
the address into the session.

## Legacy

```python
from sqlalchemy.orm import mapper  # SQA194
class Plain:
    pass
mapper(Plain, Table("plain", MetaData(), Column("id", Integer, primary_key=True)))  # SQA194
```

## Modern

```python
class Plain:
    pass
mapper_registry = orm.registry()
mapper_registry.map_imperatively(Plain, Table("plain", MetaData(), Column("id", Integer, primary_key=True)))
```

## Trap

- A registry has `metadata` of its own, which new tables may use; names in `relationship("…")` are looked up in it.
- As the target of an event `mapper` is `Mapper` now, the class: `event.listen(Mapper, "before_insert", …)`.
- Without `cascade_backrefs=True`, `Address(user=user)` of a persistent user is not saved unless it is added:
  `session.add(address)`, or `user.addresses.append(address)`, which cascades as ever. Code that relied on the cascade
  is not shown by a keyword: True was the default. 1.4 warns where it happens.
- At 1.4 `cascade_backrefs=False` is how to have 2.0's behaviour, so it is advised against from 2.0 on only.
- A base without `bind`: give the engine to the session and to `metadata.create_all(engine)`.
- Instead of a second mapper for a class (`non_primary`), relate to `aliased(User, subquery)`.
- `AutomapBase.prepare(autoload_with=engine)` reflects by itself.

## Fix

Safe: renamed functions and attributes, `reflect=True` beside an engine, a third argument of `relationship()`,
`Mapper` as the target of events, written as it is and never removed. Unsafe: `mapper()`, which becomes
`map_imperatively()` of a registry that the module has, or of a new `mapper_registry`; `cascade_backrefs`, and names
that need 2.0. The rest is left: `bind`, `extension`, `non_primary`.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#the-original-mapper-function-now-a-core-element-of-declarative-renamed
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage
from flake8_sqla20.tables import (
    Argument,
    RenamedAttribute,
    RenamedName,
    Row,
    dropped,
    fixes_of,
    named,
    renamed,
    table,
    usages_of,
)

_ORM = "sqlalchemy.orm"
_COLLECTIONS = f"{_ORM}.collections"
_WARNS = History(warns="1.4")
_REMOVED = History(warns="1.4", removed="2.0")
_SINCE_2 = History(removed="2.0")
_GONE = History(removed="<=1.4")
_REMOVED_21 = History(warns="1.4", removed="2.1")
_NEWER = History(always="advice", remedy="2.0")
_BASE = (f"{_ORM}.declarative_base", "sqlalchemy.ext.declarative.declarative_base")
_DECORATOR = (f"{_ORM}.as_declarative", "sqlalchemy.ext.declarative.as_declarative")
_AUTOMAP = ("sqlalchemy.ext.automap.automap_base",)
_RELATIONSHIP = (f"{_ORM}.relationship", f"{_ORM}.relation", f"{_ORM}.backref", f"{_ORM}.dynamic_loader")
_MAPPER = ("registry.map_imperatively", f"{_ORM}.mapper", f"{_ORM}.Mapper")
_IMPORT_AUTOMAP = "from sqlalchemy.ext.automap import automap_base\n"
_IMPORT_COLLECTION = "from sqlalchemy.orm.collections import collection\n"
_IMPORT_PROPERTY = "from sqlalchemy.orm import column_property\n"
_RELATE = 'relationship(User, primaryjoin="User.id == foreign(Node.id)"'
_CREATE = "Base.metadata.create_all(engine)"
_ENGINE = "give the engine to the session and to create_all()"
_KEYED = (
    ("attribute_mapped_collection", "attribute_keyed_dict", '{name}("name")'),
    ("column_mapped_collection", "column_keyed_dict", "{name}(User.name)"),
    ("mapped_collection", "keyfunc_mapping", "{name}(lambda user: user.name)"),
    ("MappedCollection", "KeyFuncDict", "{name}(lambda user: user.name)"),
)


def _reflect(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
    """`reflect=True` is left out where an engine is given that makes prepare() reflect by itself."""
    starred = any(isinstance(each, ast.Starred) for each in call.args)
    if starred or not call.args and not any(each.arg == "autoload_with" for each in call.keywords):
        rewrite.refuse("the engine that it reflects with is not given")
    rewrite.remove_arguments(call, argument)


def _engine(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
    """`engine=` alone reflects nothing; `autoload_with=` does."""
    on = any(each.arg == "reflect" and getattr(each.value, "value", None) is True for each in call.keywords)
    if not on:
        rewrite.refuse("autoload_with= would reflect, and engine= alone does not")
    renamed("autoload_with")(call, argument, rewrite)


ROWS: tuple[Row, ...] = (
    RenamedName(f"{_ORM}.relation", f"{_ORM}.relationship", _REMOVED, used="{name}(User)"),
    RenamedName(f"{_ORM}.compile_mappers", f"{_ORM}.configure_mappers", _GONE),
    *(
        RenamedName(f"{_COLLECTIONS}.{old}", f"{_ORM}.{new}", _NEWER, also=(_ORM,), used=used)
        for old, new, used in _KEYED
    ),
    Argument(_BASE, "bind", _ENGINE, _REMOVED, "declarative_base(bind=engine)", _CREATE, index=0),
    Argument(
        _DECORATOR,
        "bind",
        _ENGINE,
        _REMOVED,
        'sa.orm.as_declarative(bind=engine)(type("Root", (), {}))',
        'sa.orm.as_declarative()(type("Root", (), {}))',
    ),
    Argument(
        _AUTOMAP,
        "bind",
        _ENGINE,
        _REMOVED,
        _IMPORT_AUTOMAP + "automap_base(bind=engine)",
        _IMPORT_AUTOMAP + "automap_base()",
    ),
    Argument(
        ("AutomapBase.prepare",),
        "reflect",
        "use autoload_with=engine",
        _WARNS,
        _IMPORT_AUTOMAP + "automap_base().prepare(engine, reflect=True)",
        _IMPORT_AUTOMAP + "automap_base().prepare(engine)",
        value=True,
        fix=_reflect,
    ),
    Argument(
        ("AutomapBase.prepare",),
        "engine",
        "use autoload_with=engine",
        _WARNS,
        _IMPORT_AUTOMAP + "automap_base().prepare(engine=engine)",
        _IMPORT_AUTOMAP + "automap_base().prepare(autoload_with=engine)",
        fix=_engine,
    ),
    Argument(
        _RELATIONSHIP,
        "cascade_backrefs",
        "leave it out, and add() what was cascaded to",
        _SINCE_2,
        f"{_RELATE}, cascade_backrefs=True)",
        f"{_RELATE})",
        value=True,
        fix=dropped("objects that only a backref brings into the session are not saved in 2.0"),
    ),
    Argument(
        _RELATIONSHIP,
        "cascade_backrefs",
        "leave it out",
        _NEWER,
        f"{_RELATE}, cascade_backrefs=False)",
        f"{_RELATE})",
        value=False,
        fix=dropped("1.4 would cascade along backrefs again"),
    ),
    Argument(
        _RELATIONSHIP,
        "bake_queries",
        "leave it out",
        History(always="advice"),
        f"{_RELATE}, bake_queries=False)",
        f"{_RELATE})",
        fix=dropped(),
    ),
    Argument(
        _RELATIONSHIP[:2],
        "extension",
        "listen to the attribute's events",
        _GONE,
        f"{_RELATE}, extension=None)",
        'event.listen(User.addresses, "append", lambda target, value, initiator: None)',
    ),
    Argument(
        _RELATIONSHIP[:1],
        "",
        "use primaryjoin= and the other keywords",
        _SINCE_2,
        "relationship(User, None, User.id == Node.id)",
        "relationship(User, None, primaryjoin=User.id == Node.id)",
        index=2,
        fix=named("primaryjoin"),
        what="a third positional argument of relationship()",
    ),
    Argument(
        (f"{_ORM}.column_property",),
        "extension",
        "listen to the attribute's events",
        _GONE,
        _IMPORT_PROPERTY + "column_property(User.id + 1, extension=None)",
        _IMPORT_PROPERTY + "column_property(User.id + 1)",
    ),
    Argument(
        _MAPPER,
        "non_primary",
        "use aliased(Model, subquery)",
        _REMOVED_21,
        "Base.registry.map_imperatively(User, select(users).subquery(), non_primary=True)",
        "aliased(User, select(users).subquery())",
        value=True,
    ),
    RenamedAttribute(
        f"{_COLLECTIONS}.collection",
        "converter",
        'event.listen(…, "bulk_replace", …)',
        _REMOVED_21,
        _IMPORT_COLLECTION + "collection.converter(lambda self, value: value)",
        'event.listen(User.addresses, "bulk_replace", lambda target, values, initiator: None)',
    ),
    RenamedAttribute(
        f"{_COLLECTIONS}.collection",
        "linker",
        'event.listen(…, "init_collection", …)',
        _GONE,
        _IMPORT_COLLECTION + "collection.linker(lambda self, adapter: None)",
        'event.listen(User.addresses, "init_collection", lambda target, collection, adapter: None)',
    ),
    RenamedAttribute(
        "Mapper",
        "mapped_table",
        "persist_selectable",
        _REMOVED_21,
        "inspect(User).mapped_table",
        "inspect(User).persist_selectable",
    ),
    RenamedAttribute(
        "ClassManager",
        "deferred_scalar_loader",
        "expired_attribute_loader",
        _WARNS,
        "User.__mapper__.class_manager.deferred_scalar_loader",
        "User.__mapper__.class_manager.expired_attribute_loader",
    ),
    RenamedAttribute(
        "InstanceState",
        "unloaded_expirable",
        "unloaded",
        History(warns="2.0"),
        "inspect(session.get(User, 1)).unloaded_expirable",
        "inspect(session.get(User, 1)).unloaded",
        inspected=True,
    ),
)

# Arguments of 2.0's own that it deprecates: 1.4 has neither them nor an example of them.
_DATACLASS = tuple(
    Argument(
        (f"{_ORM}.column_property",),
        keyword,
        "leave it out, the attribute is read-only",
        History(warns="2.0", remedy="2.0"),
        f"column_property(User.id + 1, {keyword}=…)",
        "column_property(User.id + 1)",
    )
    for keyword in ("init", "kw_only", "default", "default_factory")
)

# Names that were removed without one that takes their place as it is: what to do instead.
_EVENTS = "listen to events instead"
_NAMES = {
    "mapper": ("use registry.map_imperatively(), or Mapper for events", History(warns="2.0")),
    "comparable_property": ("use hybrid_property of sqlalchemy.ext.hybrid", _GONE),
    "ComparableProperty": ("use hybrid_property of sqlalchemy.ext.hybrid", _GONE),
    "comparable_using": ("use hybrid_property of sqlalchemy.ext.hybrid", _GONE),
    "MapperExtension": (_EVENTS, _GONE),
    "SessionExtension": (_EVENTS, _GONE),
    "AttributeExtension": (_EVENTS, _GONE),
    "MapperOption": ("use UserDefinedOption", History(legacy="1.4")),
}
_MODULES = (
    *(_ORM, f"{_ORM}.interfaces", f"{_ORM}.deprecated_interfaces", f"{_ORM}.descriptor_props"),
    *("sqlalchemy.ext.declarative", "sqlalchemy.ext.declarative.api"),
)

_TABLE = table("SQA194", ROWS)
RULE = Rule(
    "SQA194",
    _REMOVED,
    calls=(*_TABLE.calls, "mapper", "listen", "listens_for"),
    attributes=_TABLE.attributes,
    imports=(*_TABLE.imports, *_NAMES),
    examples=_TABLE.examples,
    histories=_TABLE.histories,
)

_rows = usages_of((*ROWS, *_DATACLASS))
_fix_rows = fixes_of((*ROWS, *_DATACLASS))


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.ImportFrom):
        for alias in node.names:
            if alias.name in _NAMES and node.module in _MODULES and not node.level:
                remedy, history = _NAMES[alias.name]
                yield Usage(alias, f"{alias.name} of {node.module}", remedy, history=history)
    elif isinstance(node, ast.Call):
        yield from _mapper(node, facts)
    yield from _rows(node, facts)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if "event" in usage.what and usage.instead == "use Mapper":
        target = usage.at
        if isinstance(target, ast.Name) and facts.is_taken(target.id, f"{_ORM}.mapper"):
            rewrite.refuse("a variable holds the target")
        if isinstance(target, ast.Attribute) and facts.kind_of(target.value).name != "module":
            rewrite.refuse("an attribute holds the target")
        if rewrite.has_member("event", "remove", "contains"):
            rewrite.refuse("the listener is asked for, or removed, by the target that it was given")
        rewrite.replace(target, rewrite.name(f"{_ORM}.Mapper", target))
        return
    if usage.what == "mapper()" and isinstance(node, ast.Call):
        from flake8_sqla20.rewrite.mappings import map_imperatively

        map_imperatively(node, facts, rewrite)
        return
    _fix_rows(node, usage, facts, rewrite)
    if not (rewrite.splices or rewrite.needs):
        rewrite.refuse(usage.instead)


def _mapper(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    """`mapper()`, called or as the target of an event."""
    symbol = facts.symbol_of(call.func)
    if symbol == f"{_ORM}.mapper":
        yield Usage(call.func, "mapper()", "use registry().map_imperatively()", history=_REMOVED)
    elif symbol.startswith("sqlalchemy.event."):
        target = facts.argument(call, 0, "target")
        if target is not None and facts.symbol_of(target) == f"{_ORM}.mapper":
            yield Usage(target, "mapper as the target of an event", "use Mapper", history=History(warns="2.0"))
