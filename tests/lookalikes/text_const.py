import enum
from sqlalchemy import text, Column, Integer, Table, MetaData, inspect
from sqlalchemy.orm import declarative_base, Session
from app.constants import TABLE, SCHEMA, Roles
from app import constants, settings

Base = declarative_base()
table_name = "users"
_cols = ("id", "name")
LIMIT = 10
DEFAULT_SCHEMA = "public"


class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Status(str, enum.Enum):
    open = "open"
    closed = "closed"


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)


t = Table("t", MetaData(), Column("id", Integer))


def f(session, n, ids, engine, dialect, conn):
    session.execute(text(f"select * from {table_name} limit {LIMIT}"))
    session.execute(text(f"select * from {User.__tablename__}"))
    session.execute(text(f"select * from {User.__table__.name}"))
    session.execute(text(f"select * from {User.__table__}"))
    session.execute(text(f"select * from {User.__table__.fullname}"))
    session.execute(text(f"select * from {t.name} where {t.c.id.name} = 1"))
    session.execute(text(f"select * from {t} where {t.c.id} = 1"))
    session.execute(text(f"select * from x where c = '{Color.RED.value}'"))
    session.execute(text(f"select * from x where c = '{Status.open}'"))
    session.execute(text(f"select * from x where c = '{Status.open.value}'"))
    session.execute(text("select * from %s" % constants.TABLE))
    session.execute(text("select * from %s.%s" % (SCHEMA, TABLE)))
    session.execute(text("select {} from {}".format(", ".join(_cols), TABLE)))
    session.execute(text("select * from x where id in (" + ", ".join(f":p{i}" for i in range(n)) + ")"), {f"p{i}": v for i, v in enumerate(ids)})
    placeholders = ", ".join(f":id_{i}" for i in range(len(ids)))
    session.execute(text(f"select * from x where id in ({placeholders})"), {f"id_{i}": v for i, v in enumerate(ids)})
    session.execute(text("select * from x limit %d" % n))
    session.execute(text(f"select * from x limit {int(n)}"))
    session.execute(text(f"select * from x limit {n:d}"))
    session.execute(text("select * from x where id in (%s)" % ",".join(str(int(i)) for i in ids)))
    session.execute(text("select * from x where id in (%s)" % ",".join(map(str, map(int, ids)))))
    session.execute(text("select * from x where id in ({})".format(",".join([str(int(i)) for i in ids]))))
    q = engine.dialect.identifier_preparer.quote
    session.execute(text(f"select * from {q(n)}"))
    preparer = dialect.identifier_preparer
    session.execute(text(f"select * from {preparer.quote(n)}"))
    session.execute(text(f"select * from {preparer.format_table(t)}"))
    session.execute(text(f"drop table {preparer.quote_identifier(n)}"))
    for c in Color:
        session.execute(text(f"select '{c.value}'"))
    for c in _cols:
        session.execute(text(f"select {c} from x"))
    for table in Base.metadata.sorted_tables:
        session.execute(text(f"truncate {table.name}"))
    for table in reversed(Base.metadata.sorted_tables):
        session.execute(text(f"delete from {table}"))
    for name in Base.metadata.tables:
        session.execute(text(f"truncate {name}"))
    for name, table in Base.metadata.tables.items():
        session.execute(text(f"truncate {name}"))
        session.execute(text(f"truncate {table.name}"))
    for tn in inspect(engine).get_table_names():
        session.execute(text(f"truncate {tn}"))
    names = ", ".join(table.name for table in Base.metadata.sorted_tables)
    session.execute(text(f"truncate {names}"))
    names = ", ".join(f'"{x.name}"' for x in Base.metadata.sorted_tables)
    session.execute(text(f"truncate {names} cascade"))
    order = "asc" if n else "desc"
    session.execute(text(f"select * from x order by id {order}"))
    session.execute(text("select * from x order by id " + ("asc" if n else "desc")))
    where = ""
    if n:
        where += " where id = :id"
    session.execute(text("select * from x" + where), {"id": 1})
    conds = ["a = 1"]
    if n:
        conds.append("b = :b")
    session.execute(text("select * from x where " + " and ".join(conds)), {"b": n})
    clauses = []
    params = {}
    for k, v in (("a", 1), ("b", 2)):
        clauses.append(f"{k} = :{k}")
        params[k] = v
    session.execute(text(f"select * from x where {' and '.join(clauses)}"), params)
    sql = "select 1"
    sql += " from x"
    session.execute(text(sql))
    col = {"a": "name", "b": "id"}[n]
    session.execute(text(f"select {col} from x"))
    col2 = {"a": "name", "b": "id"}.get(n, "id")
    session.execute(text(f"select {col2} from x"))
    session.execute(text(f"select {'a' if n else 'b'} from x"))
    if n not in ("a", "b"):
        raise ValueError(n)
    session.execute(text(f"select {n} from x"))  # a known false alarm: the allow-list above is not read # SQA131
