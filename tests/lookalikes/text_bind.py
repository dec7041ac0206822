from sqlalchemy import text, bindparam


def f(session, **kw):
    session.execute(text("select * from x where t > '12:30:00'"))
    session.execute(text("select * from x where t > '2020-01-01 12:30'"))
    session.execute(text("select * from x where t > timestamp '2020-01-01T12:30:00'"))
    session.execute(text("select x::jsonb from y"))
    session.execute(text("select '{}'::jsonb, :a ::int"), {"a": 1})
    session.execute(text("select x::varchar(3)::int from y"))
    session.execute(text(r"select '\:x' from y"))
    session.execute(text("select '\\:x' from y"))
    session.execute(text("select data->>'a', data #>> '{a,b}' from y"))
    session.execute(text("select 'http://example.com:8080/x' from y"))
    session.execute(text("select '{\"a\": 1, \"b\":2}'::json"))  # text() does bind :2 here # SQA132
    session.execute(text("select arr[1:2] from y"))
    session.execute(text("do $$ begin x := 1; end $$"))
    session.execute(text("select jsonb_path_query(x, '$.a ? (@ == 1)')"))
    session.execute(text("insert into x values (:a, :b)"), dict(a=1, b=2))
    session.execute(text("insert into x values (:a, :b)"), {"a": 1, "b": 2})
    session.execute(text("insert into x values (:a, :b)"), [{"a": 1, "b": 2}])
    session.execute(text("insert into x values (:a, :b)"), [dict(a=i, b=i) for i in range(3)])
    session.execute(text("insert into x values (:a, :b)"), {k: 1 for k in "ab"})
    session.execute(text("insert into x values (:a, :b)"), {**kw, "a": 1})
    session.execute(text("insert into x values (:a, :b)"), dict(kw, a=1))
    session.execute(text("insert into x values (:a, :b)"), dict(zip("ab", (1, 2))))
    session.execute(text("insert into x values (:a, :b)"), kw)
    session.execute(text("insert into x values (:a, :b)"), params=kw)
    session.execute(text("insert into x values (:a, :b)"), params={"a": 1, "b": 2})
    session.execute(text("insert into x values (:a, :b)"), parameters={"a": 1, "b": 2})
    session.execute(text("insert into x values (:a, :b)"), {"a": 1} | {"b": 2})
    session.execute(text("insert into x values (:a, :b)"), {"a": 1} | kw)
    session.execute(text("insert into x values (:a, :b)"), vars(kw))
    session.execute(text("insert into x values (:a, :b)"), kw or {"a": 1})
    session.execute(text("insert into x values (:a, :b)"), {"a": 1, "b": 2} if kw else {"b": 1, "a": 2})
    p = {"a": 1}
    p["b"] = 2
    session.execute(text("insert into x values (:a, :b)"), p)
    p2 = {"a": 1}
    p2.update(b=2)
    session.execute(text("insert into x values (:a, :b)"), p2)
    p3 = {"a": 1}
    p3 |= {"b": 2}
    session.execute(text("insert into x values (:a, :b)"), p3)
    p4 = {}
    p4.setdefault("a", 1)
    p4.setdefault("b", 1)
    session.execute(text("insert into x values (:a, :b)"), p4)
    p5 = dict()
    fill(p5)
    session.execute(text("insert into x values (:a, :b)"), p5)
    p6 = {"a": 1}
    p7 = p6
    p7["b"] = 1
    session.execute(text("insert into x values (:a, :b)"), p6)
    rows = []
    for i in range(3):
        rows.append({"a": i, "b": i})
    session.execute(text("insert into x values (:a, :b)"), rows)
    rows2 = [{"a": 1}]
    for r in rows2:
        r["b"] = 2
    session.execute(text("insert into x values (:a, :b)"), rows2)
    rows3 = [{"a": 1}]
    rows3[0]["b"] = 2
    session.execute(text("insert into x values (:a, :b)"), rows3)
    args = [{"a": 1, "b": 2}]
    session.execute(text("insert into x values (:a, :b)"), *args)
    session.execute(*[text("select :a"), {"a": 1}])
    session.execute(text("select :a"), **kw)
    stmt = text("select :a, :b")
    stmt = stmt.bindparams(a=1)
    stmt = stmt.bindparams(b=1)
    session.execute(stmt)
    stmt2 = text("select :a, :b")
    if kw:
        stmt2 = stmt2.bindparams(a=1, b=2)
    else:
        stmt2 = stmt2.bindparams(a=2, b=2)
    session.execute(stmt2)
    stmt3 = text("select :a").bindparams(bindparam("a", value=1))
    session.execute(stmt3)
    stmt4 = text("select :a").bindparams(bindparam("a", 1))
    session.execute(stmt4)
    stmt5 = text("select * from x where id in :ids").bindparams(bindparam("ids", expanding=True))
    session.execute(stmt5, {"ids": [1]})
    stmt6 = text("select :a").bindparams(**kw)
    session.execute(stmt6)
    stmt7 = text("select :a")
    for k, v in kw.items():
        stmt7 = stmt7.bindparams(**{k: v})
    session.execute(stmt7)
    stmt8 = text("select :a").params(a=1)
    session.execute(stmt8)
    session.execute(text("select :a").bindparams(bindparam(key="a", value=1)))
    session.execute(text("select :a").bindparams(bindparam("a", callable_=lambda: 1)))
    session.execute(text("select :a").bindparams(a=1).columns(x=int))
    session.execute(text("select :a").columns(x=int).bindparams(a=1))
    bp = bindparam("a", value=1)
    session.execute(text("select :a").bindparams(bp))
    bps = [bindparam("a", value=1)]
    session.execute(text("select :a").bindparams(*bps))
    session.execute(text("select :a").bindparams(*[bindparam(k, v) for k, v in kw.items()]))
    sql = "select :a"
    session.execute(text(sql), {"a": 1})
    session.execute(text(sql), locals())
    params = {"a": 1, "b": None}
    params = {k: v for k, v in params.items() if v}
    session.execute(text("select :a"), params)
    with_default = text("select :x").bindparams(bindparam("x", 5))
    session.execute(with_default.bindparams())
    session.execute(text("select :a_1, :b").bindparams(a_1=1), {"b": 2})
    session.execute(statement=text("select :a"), params={"a": 1})
    session.execute(clause=text("select :a"), params={"a": 1})
    q = text("select :a")
    q = q.bindparams(a=1)
    for i in range(3):
        session.execute(q)


P = {"a": 1}
P["b"] = 2
STMT = text("select :a, :b")


def g(conn):
    conn.execute(STMT, P)
    conn.execute(STMT, a=1, b=2)  # SQA123
    conn.execute(STMT, [{"a": 1, "b": 2}, {"a": 1, "b": 2}])
    conn.execute(STMT, {"a": 1, "b": 2}, {"a": 1, "b": 2})  # SQA123
    conn.execute(STMT, ({"a": 1, "b": 2},))
    conn.execute(text("select :a"), {"a": 1}, execution_options={"x": 1})
    conn.execute(text("-- what: a comment :x\nselect 1"), {"x": 1})


class R:
    def __init__(self):
        self.params = {"a": 1}
        self.stmt = text("select :a")

    def add(self):
        self.params["b"] = 1

    def go(self, s):
        s.execute(text("select :a, :b"), self.params)
        s.execute(self.stmt, self.params)
        params = {}
        params.update(self.params)
        s.execute(text("select :a"), params)
        params2 = {"x": 1}
        self.fill(params2)
        s.execute(text("select :a"), params2)
        params3 = {"x": 1}

        def inner():
            params3["a"] = 2

        inner()
        s.execute(text("select :a"), params3)
