from sqlalchemy import text, bindparam
from sqlalchemy.sql import text as t2
import sqlalchemy as sa
from sqlalchemy.sql.expression import text as t3


def f(session, v, conn, d, vs):
    text(f"select {v}")  # SQA131
    t2(f"select {v}")  # SQA131
    t3("select %s" % v)  # SQA131
    sa.text("select {}".format(v))  # SQA131
    sa.sql.text("select " + v)  # SQA131
    sa.sql.expression.text("select " + v + " x")  # SQA131
    text(text=f"select {v}")  # SQA131
    text("select %(a)s" % {"a": v})  # SQA131
    text("select %(a)s" % d)  # SQA131
    text("select {a}".format(**d))  # SQA131
    text("select {a}".format_map(d))  # SQA131
    text("select " + ", ".join(vs))  # SQA131
    text(",".join(vs))  # SQA131
    text("select '{}'".format(v) + " from x")  # SQA131
    q = f"select {v}"
    text(q)  # SQA131
    q2 = "select"
    q2 += f" where x = '{v}'"
    text(q2)  # SQA131
    q3 = "select"
    if v:
        q3 += " where x = '%s'" % v
    text(q3)  # SQA131
    q4 = "select {}"
    q4 = q4.format(v)
    text(q4)  # SQA131
    q5 = "select {v}"
    text(q5.format(v=v))  # SQA131
    text("select @v".replace("@v", v))  # SQA131
    text(f"select {v!r}")  # SQA131
    text(f"select {v.name}")  # SQA131
    text(f"select {v['x']}")  # SQA131
    text(f"select {v()}")  # SQA131
    text(  # SQA131
        """select
    {v}""".format(v=v))
    text("a" if v else f"b {v}")  # SQA131
    text(("select %s" % v).strip())  # SQA131
    parts = ["select"]
    parts.append(f"where x = '{v}'")
    text(" ".join(parts))  # not found yet: what a list is filled with
    text("select " "x " + str(v))  # SQA131
    text("".join(["select ", v]))  # SQA131
    text(mk(v))
    text(loc(v))  # SQA131
    text("select x in (%s)" % ", ".join("'%s'" % x for x in vs))  # SQA131
    text("select x in ({})".format(", ".join(f"'{x}'" for x in vs)))  # SQA131
    text("select x in ({})".format(str(tuple(vs))))  # SQA131
    text(f"select {tuple(vs)}")  # SQA131
    import textwrap
    text(textwrap.dedent(f"""select {v}"""))  # SQA131
    session.query(User).filter(text("x = '%s'" % v))  # SQA101 SQA131
    sql = "select * from x where a = :a"
    session.execute(text(sql))  # SQA132
    st = text("select :a")
    conn.execute(st)  # SQA132
    conn.execute(st, {"b": 1})  # SQA132
    conn.execute(st, [{"b": 1}])  # SQA132
    conn.execute(st, dict(b=1))  # SQA132
    conn.execute(st, {})  # SQA132
    conn.execute(st, None)  # SQA132
    conn.execute(st, [])
    conn.execute(text("select :a, :b").bindparams(a=1))  # SQA132
    conn.execute(text("select :a").bindparams(bindparam("a")))  # SQA132
    conn.execute(text("select :a").bindparams(bindparam("a", type_=int)))  # SQA132
    conn.execute(text("select :a").columns(x=int))  # SQA132
    session.execute(text("select ':x'"))  # SQA132
    session.execute(text("select 1 -- :x"))  # SQA132
    session.execute(text("select (:x)::int"))  # SQA132
    session.execute(text("select :x\n"))  # SQA132
    session.scalar(text("select :x"))  # SQA132
    session.scalars(text("select :x")).all()  # SQA132
    session.execute(sa.text("select :x").execution_options(autocommit=True))  # SQA124 SQA132
    p = {"b": 1}
    session.execute(text("select :a"), p)  # SQA132
    session.execute(text("select :a"), params=p)  # SQA132
    session.execute(text(f"select {v} where x = :a"))  # SQA131 SQA132
    with get_engine().connect() as k:
        k.execute(text("select :a"))  # SQA132
    pd.read_sql(text("select :a"), conn)


STMT = text("select :a")


def loc(v):
    return f"select {v}"


def g(conn):
    conn.execute(STMT)  # SQA132


class R:
    STMT = text("select :a")

    def go(self, conn):
        conn.execute(self.STMT)  # SQA132
        conn.execute(self.make())  # SQA132

    def make(self):
        return text("select :a")
