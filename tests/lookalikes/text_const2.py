from sqlalchemy import text
from enum import Enum, auto
from pathlib import Path
import uuid
import time
from datetime import datetime
from string import Template

SQL_DIR = Path(__file__).parent
TABLES = ["a", "b"]


class Q:
    base = "select * from x"
    table = "users"
    PREFIX = "p"

    def one(self, s):
        return s.execute(text(self.base + " limit 1"))

    def two(self, s):
        return s.execute(text(f"select * from {self.table}"))

    @classmethod
    def three(cls, s):
        return s.execute(text(f"select * from {cls.table} {cls.PREFIX}"))

    def four(self, s):
        return s.execute(text(f"{self.base} {Q.table}"))


def load(s):
    s.execute(text((SQL_DIR / "x.sql").read_text()))
    s.execute(text(open("x.sql").read()))
    with open("x.sql") as f:
        s.execute(text(f.read()))
    for stmt in open("x").read().split(";"):
        s.execute(text(stmt))
    s.execute(text(load_sql("x")))


def lim(s, page: int, size: int = 10, flag: bool = True):
    s.execute(text(f"select * from x limit {size} offset {page * size}"))
    s.execute(text(f"select * from x limit {size} offset {(page - 1) * size}"))
    s.execute(text(f"select {flag}"))
    s.execute(text("select * from x offset " + str(page)))
    s.execute(text(f"set statement_timeout = {page * 1000}"))
    s.execute(text(f"select setval('x_seq', {s.scalar(text('select max(id) from x'))})"))  # SQA131
    n = len(TABLES)
    s.execute(text(f"select {n}"))
    n += 1
    s.execute(text(f"select {n + 1}"))
    m = max(page, 1)
    s.execute(text(f"select {m}"))
    m = min(size, 100)
    s.execute(text(f"select {m}"))
    s.execute(text(f"select {round(page / 2, 1)}"))
    s.execute(text(f"select {page // 2}"))
    for i in range(3):
        s.execute(text(f"create table t{i} (id int)"))
        s.execute(text(f"create table t{i + 1} (id int)"))
        s.execute(text("create table t%s (id int)" % i))
    for i, t in enumerate(TABLES):
        s.execute(text(f"create table {t}_{i} (id int)"))
    for t in sorted(TABLES):
        s.execute(text(f"drop table {t}"))
    for t in TABLES[:1]:
        s.execute(text(f"drop table {t}"))
    for t, c in [("a", "b"), ("c", "d")]:
        s.execute(text(f"alter table {t} drop {c}"))
    for t, cs in {"a": ["x"], "b": ["y"]}.items():
        for c in cs:
            s.execute(text(f"alter table {t} drop {c}"))
    [s.execute(text(f"drop table {t}")) for t in ("a", "b")]
    s.execute(text(f"select '{uuid.uuid4()}'"))
    s.execute(text(f"create database test_{uuid.uuid4().hex}"))
    s.execute(text(f"create table t_{int(time.time())} (id int)"))
    s.execute(text(f"select '{datetime.now()}'"))
    s.execute(text(f"select '{datetime.utcnow().isoformat()}'"))
    s.execute(text("select 1" "from x"))
    s.execute(text(f"select 1"))
    s.execute(text("select %s" % 1))
    s.execute(text("select '%%' from x"))
    s.execute(text("select * from x where a like '%x%'"))
    s.execute(text("""
        select * from x
    """.strip()))
    s.execute(text("\n".join(["select 1", "from x"])))
    s.execute(text(" ".join(("select 1", "from x"))))
