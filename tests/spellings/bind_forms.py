import sqlalchemy as sa
import sqlalchemy.orm
from sqlalchemy import orm as o, create_engine
from sqlalchemy.orm import Session, sessionmaker, scoped_session, Query
from sqlalchemy.orm.session import Session as S2
import sqlalchemy.orm.session as sess_mod
from contextlib import contextmanager
from models import User

eng = create_engine("x")
Maker = sessionmaker(bind=eng)
Reg = scoped_session(Maker)
Reg2 = scoped_session(sessionmaker())


def a1():
    s = sa.orm.Session(eng)
    s.query(User)  # SQA101
    s2 = sqlalchemy.orm.Session()
    s2.query(User)  # SQA101
    s3 = o.Session()
    s3.query(User)  # SQA101
    s4 = S2()
    s4.query(User)  # SQA101
    s5 = sess_mod.Session()
    s5.query(User)  # SQA101
    s6 = sessionmaker()()
    s6.query(User)  # SQA101
    s7 = sessionmaker(bind=eng)()
    s7.query(User)  # SQA101
    s8 = Maker()
    s8.query(User)  # SQA101
    Reg.query(User)  # SQA101
    Reg().query(User)  # SQA101
    Reg2().query(User)  # SQA101
    scoped_session(Maker)().query(User)  # SQA101
    with Maker() as s9:
        s9.query(User)  # SQA101
    with Maker.begin() as s10:
        s10.query(User)  # SQA101
    with Session(eng) as s11, s11.begin():
        s11.query(User)  # SQA101
    with Session.begin() as zz:
        pass
    with Reg() as s12:
        s12.query(User)  # SQA101
    with (Maker() as s13, open("x") as f):
        s13.query(User)  # SQA101
    o.Query(User)  # SQA101
    sa.orm.Query([User])  # SQA101
    Query(User, session=s).get(1)  # SQA101 SQA102
    o.query.Query(User)  # SQA101
    x, y = Maker(), eng
    x.query(User)  # SQA101
    y.execute("x")  # SQA121
    (p, q), r = (Maker(), eng), 1
    p.query(User)  # SQA101
    q.execute("x")  # SQA121
    first, *rest = Maker(), Maker()
    first.query(User)  # SQA101
    c1 = c2 = Maker()
    c1.query(User)  # SQA101
    c2.query(User)  # SQA101
    if (w := Maker()):
        w.query(User)  # SQA101
    (w2 := Maker()).query(User)  # SQA101
    t = Maker() if eng else None
    t.query(User)  # SQA101
    u = None or Maker()
    u.query(User)  # SQA101
    v: "Session" = get()
    v.query(User)  # SQA101
    vv: Session
    vv = get()
    vv.query(User)  # SQA101
    for z in (Maker(), Maker()):
        z.query(User)  # SQA101
    for z1 in [Maker() for _ in range(3)]:
        z1.query(User)  # SQA101
    [zz1.query(User) for zz1 in [Maker()]]  # SQA101
    lst = [Maker()]
    lst[0].query(User)  # SQA101
    dd = {"s": Maker()}
    dd["s"].query(User)  # SQA101
    getattr(lst[0], "query")(User)
    f2 = s.query
    f2(User)  # SQA101
    lam = lambda: Maker()
    lam().query(User)  # SQA101
    (lambda ss: ss.query(User))(Maker())
    sub = s
    sub.query(User)  # SQA101
    try:
        ts = Maker()
    except Exception:
        raise
    else:
        ts.query(User)  # SQA101
    finally:
        ts.query(User)  # SQA101
    while True:
        ws = Maker()
        ws.query(User)  # SQA101
        break
    match 1:
        case 1:
            ms = Maker()
        case _:
            ms = None
    ms.query(User)  # SQA101
    del ms


g = None


def init():
    global g
    g = Maker()


def use():
    g.query(User)  # SQA101


def outer():
    n = None

    def set_():
        nonlocal n
        n = Maker()

    def use_():
        n.query(User)  # SQA101

    set_()
    use_()
    n.query(User)  # SQA101


def closure():
    s = Maker()

    def inner():
        def inner2():
            return s.query(User)  # SQA101
        return [s.query(User) for _ in range(3)]  # SQA101
    return inner
