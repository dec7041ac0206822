import sqlalchemy
import sqlalchemy as sa
from sqlalchemy import select, text, case, sql, and_, func, literal_column
from sqlalchemy import select as sel, case as when
from sqlalchemy.sql import select as s2, expression, case as c2
from sqlalchemy.sql.expression import select as s3, case as c3
from sqlalchemy.future import select as fsel
import sqlalchemy.sql.expression as ex
from models import User, t, t2
import functools

my_select = select
COLS = [t.c.a, t.c.b]
TCOLS = (t.c.a, t.c.b)


def simple():
    select([t.c.a])  # SQA141
    sa.select([t.c.a])  # SQA141
    sqlalchemy.select([t.c.a])  # SQA141
    sqlalchemy.sql.select([t.c.a])  # SQA141
    sa.sql.expression.select([t.c.a])  # SQA141
    sql.select([t.c.a])  # SQA141
    sql.expression.select([t.c.a])  # SQA141
    expression.select([t.c.a])  # SQA141
    ex.select([t.c.a])  # SQA141
    sel([t.c.a])  # SQA141
    s2([t.c.a])  # SQA141
    s3([t.c.a])  # SQA141
    fsel([t.c.a])  # SQA141
    my_select([t.c.a])  # SQA141
    x = select
    x([t.c.a])  # SQA141
    select([])  # SQA141
    select([t])  # SQA141
    select(columns=[t.c.a])  # SQA141
    select([c for c in t.c])  # SQA141
    select([*COLS])  # SQA141
    select((t.c.a, t.c.b))  # SQA141
    select({t.c.a})  # SQA141
    select(c for c in t.c)  # SQA141
    select(COLS)  # SQA141
    select(TCOLS)  # SQA141
    select(COLS + [t.c.x])  # SQA141
    select([t.c.x] + COLS)  # SQA141
    select([t.c.x] + other())  # SQA141
    select(other() + [t.c.x])  # SQA141
    select(list(COLS))  # SQA141
    select(list(t.c))  # SQA141
    select(tuple(COLS))  # SQA141
    select(sorted(COLS, key=str))  # SQA141
    select(COLS[:1])  # SQA141
    select(COLS * 2)  # SQA141
    select(COLS or [t.c.a])  # SQA141
    select(COLS if x else [t.c.a])  # SQA141
    select((y := [t.c.a]))  # SQA141
    select(y)  # SQA141
    select(list(map(func.max, COLS)))  # SQA141
    select(map(func.max, COLS))  # SQA141
    select(filter(None, COLS))  # SQA141
    select(reversed(COLS))  # SQA141
    select(set(COLS))  # SQA141
    select(t.c.values())
    select(COLS.copy())  # SQA141
    select(t.columns)
    select(t.c)
    functools.partial(select, [t.c.a])()
    select([t.c.a]).where(t.c.a == 1).select_from(t)  # SQA141
    select([t.c.a], t.c.a == 1)  # SQA141 SQA142
    select([t.c.a], whereclause=t.c.a == 1, from_obj=[t])  # SQA141 SQA142
    select(  # SQA141
        [
            t.c.a,
        ]
    )
    cols = [t.c.a]
    cols.append(t.c.b)
    cols += [t.c.c]
    select(cols)  # SQA141
    cols2 = []
    for c in t.c:
        cols2.append(c)
    select(cols2).where(1)  # SQA141
    cols3 = cols + cols2
    select(cols3)  # SQA141
    cols4 = [c for c in t.c if c.name != "x"]
    select(cols4)  # SQA141
    a = b = [t.c.a]
    select(a)  # SQA141
    a, b = [t.c.a], [t.c.b]
    select(a)  # SQA141
    if x:
        d = [t.c.a]
    else:
        d = [t.c.b]
    select(d)  # SQA141
    try:
        e = [t.c.a]
    except KeyError:
        e = []
    select(e)  # SQA141
    with open("x") as f:
        g = [t.c.a]
    select(g)  # SQA141
    return select([select([func.count()]).as_scalar()])  # SQA141 SQA146


def get_cols():
    return [t.c.a]


def get_cols2() -> list:
    return x()


def gen_cols():
    yield t.c.a


class Q:
    cols = [t.c.a]

    def __init__(self):
        self.icols = [t.c.a]
        self.empty = []

    @property
    def pcols(self):
        return [t.c.a]

    def mcols(self):
        return [c for c in t.c]

    def go(self, extra: list, more: "list[str]", *args, dflt=[]):
        select(self.cols)  # SQA141
        select(self.icols)  # SQA141
        select(self.empty)  # SQA141
        select(self.pcols)  # SQA141
        select(self.mcols())  # SQA141
        select(Q.cols)  # SQA141
        select(get_cols())  # SQA141
        select(get_cols2())  # SQA141
        select(gen_cols())  # SQA141
        select(extra)  # SQA141
        select(more)  # SQA141
        select(args)  # SQA141
        select(self.cols + self.icols)  # SQA141
        select([t.c.a] + self.cols + extra)  # SQA141
        select(get_cols() + [1])  # SQA141
        select(dflt)  # SQA141
        cols = self.cols[:]
        select(cols)  # SQA141
        for cols in ([t.c.a], [t.c.b]):
            select(cols)  # SQA141
        for n, cols in {"a": [t.c.a]}.items():
            select(cols)  # SQA141
        pairs = [("a", [t.c.a])]
        for n, cols in pairs:
            select(cols)  # SQA141


def case_forms(x, whens):
    case([(t.c.a == 1, 1)])  # SQA143
    case([(t.c.a == 1, 1)], else_=0)  # SQA143
    sa.case([(t.c.a == 1, 1)])  # SQA143
    sql.case([(1, 1)])  # SQA143
    when([(1, 1)])  # SQA143
    c2([(1, 1)])  # SQA143
    c3([(1, 1)])  # SQA143
    sa.sql.expression.case([(1, 1)])  # SQA143
    ex.case([(1, 1)])  # SQA143
    func.sum(case([(1, 1)], else_=0))  # SQA143
    case(whens=[(1, 1)])  # SQA143
    case(whens={1: 2}, value=t.c.a)  # SQA143
    case(value=t.c.a, whens=whens)  # SQA143
    w = [(1, 1)]
    w.append((2, 2))
    case(w)  # SQA143
    case(w, else_=1)  # SQA143
    case([(k, v) for k, v in x])  # SQA143
    case(list(w))  # SQA143
    case([*w])  # SQA143
    case(w + [(1, 2)])  # SQA143
    case([(1, 1)] if x else w)  # SQA143
    case(((k, v) for k, v in x))  # silent: no release ever took a generator
    case(((1, 2), (3, 4)))
    case(t.c.a, [(1, 2)])
    case(list({1: 2}.items()))  # SQA143
    case({1: 2}.items())
    case(sorted(w))  # SQA143
    case(tuple(w))
