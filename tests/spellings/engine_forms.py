import sqlalchemy as sa
import sqlalchemy.engine
from sqlalchemy import create_engine, engine_from_config, text, inspect, MetaData
from sqlalchemy.engine import Engine, Connection, create_engine as ce2
from sqlalchemy.engine.base import Engine as E2
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.engine.reflection import Inspector

Maker = sessionmaker()


def f(e: Engine, e2: E2, e3: "sa.engine.Engine", e4: sqlalchemy.engine.base.Engine, c: Connection, c2: sa.engine.Connection, s: Session, c3: sa.engine.base.Connection, e5: sa.engine.Engine | None, i: Inspector, x: sa.engine.Connectable):
    e.execute("x")  # SQA121
    e2.execute("x")  # SQA121
    e3.execute("x")  # SQA121
    e4.execute("x")  # SQA121
    e5.execute("x")  # SQA121
    e.scalar("x")  # SQA121
    c.execute("x")  # SQA136
    c2.execute("x")  # SQA136
    c3.execute("x")  # SQA136
    c.scalar("x")  # SQA136
    c.engine.execute("x")  # SQA121
    s.get_bind().execute("x")  # SQA121
    s.bind.execute("x")  # SQA121
    s.connection().execute("x")  # SQA136
    s.connection().engine.execute("x")  # SQA121
    e.connect().execute("x")  # SQA136
    with e.connect() as k:
        k.execute("x")  # SQA136
        with k.begin():
            k.execute("x")  # SQA136
    with e.begin() as k2:
        k2.execute("x")  # SQA136
    e.connect().execution_options(isolation_level="AUTOCOMMIT").execute("x")  # SQA136
    with e.connect().execution_options(isolation_level="AUTOCOMMIT") as k3:
        k3.execute("x")  # SQA136
    e.execution_options(isolation_level="AUTOCOMMIT").execute("x")  # SQA121
    create_engine("x").execute("x")  # SQA121
    ce2("x").execute("x")  # SQA121
    sa.create_engine("x").execute("x")  # SQA121
    sa.engine.create_engine("x").connect().execute("x")  # SQA136
    engine_from_config({}).execute("x")  # SQA121
    inspect(e).engine.execute("x")  # SQA121
    i.engine.execute("x")  # SQA121
    k4 = e.connect()
    trans = k4.begin()
    k4.execute("x")  # SQA136
    e.begin().__enter__().execute("x")  # not found yet: __enter__() called by hand
    trans.connection.execute("x")  # SQA136
    c.execute(statement="x")  # SQA136
    c.execute("select " + y())  # SQA136
    c.execute("select %s" % y())  # SQA136
    c.execute("select {}".format(y()))  # SQA136
    c.execute(f"select {y()}")  # SQA136
    c.execute("""select 1""".strip())  # SQA136
    c.execute(" ".join(["a", "b"]))  # SQA136
    c.execute(str(y()))  # SQA136
    q = "select 1"
    q += " from x"
    c.execute(q)  # SQA136
    q2 = "select 1" if y() else "select 2"
    c.execute(q2)  # SQA136
    c.execute(*["x"])
    for st in ("a", "b"):
        c.execute(st)  # SQA136
    for st in "a;b".split(";"):
        c.execute(st)  # SQA136
    for st in ["a" + y()]:
        c.execute(st)  # SQA136
    c.execute("a" "b")  # SQA136
    c.execute(("a" "b"))  # SQA136
    s.execute("select 1")  # SQA137
    s.scalars("select 1")  # SQA137
    s.execute(statement="select 1")  # SQA137
    c.execute(SQL)  # SQA136
    c.execute(open("x").read())  # SQA136
    c.execute(Path("x").read_text())  # SQA136
    c.execute(textwrap.dedent("x"))  # SQA136
    c.execute("x" * 3)  # SQA136
    c.execute(b"x")
    c.execute(sqls["a"])  # SQA136
    c.execute(LIST[0])  # SQA136
    c.execute(sql_fn())  # SQA136
    c.execute(Holder.SQL)  # SQA136
    c.execute(Holder().isql)  # SQA136
    c.execute(par)


def g(c: Connection, sql: str, s: Session, q: str = "x"):
    c.execute(sql)  # SQA136
    s.execute(q)  # SQA137
    c.execute(sql.format(x=1))  # SQA136
    c.execute(sql % 1)  # SQA136
    c.execute(sql + "x")  # SQA136


SQL = "select 1"
sqls = {"a": "x"}
LIST = ["x"]
import textwrap
from pathlib import Path


def sql_fn():
    return f"x {1}"


class Holder:
    SQL = "x"

    def __init__(self):
        self.isql = "x" + y()
