from sqlalchemy import select, case, tuple_, Tuple, literal, func
from models import User, cols


def f(some_tuple, xs):
    select(*some_tuple)
    select(tuple_(User.id, User.name))
    select(some_tuple)
    select(cols)
    case((User.id == 1, "x"), else_="y")
    case({1: "x"}, value=User.id)
    whens = {1: "x"}
    case(whens, value=User.id)
    case(*[(User.id == i, i) for i in xs])
    whens2 = [(User.id == i, i) for i in xs]
    case(*whens2, else_=1)
    columns = [User.id]
    columns = columns + [User.name]
    select(*columns)
    select(func.count()).select_from(User)
    select()
    pair = (User.id == 1, "x")
    case(pair)
    col, = [User.id]
    select(col)
    for c in columns:
        select(c)
    select(columns[0])
    select(columns.pop())
    first, *rest = columns
    select(first, *rest)
    select(first)
    select(next(iter(columns)))
    select(dict(a=User.id)["a"])
    s = select(User)
    x = [select(c) for c in columns]
    y = {c: select(c) for c in (User.id, User.name)}
    ent = columns[0] if xs else User
    select(ent)
    sel = select(User) if xs else select(*columns)
    return s, x, y, sel
