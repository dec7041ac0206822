"""Writes on sessions that are not left to commit them by themselves.

Sessions begin and end with a transaction, in 1.x as in 2.0, unless they are made with `autocommit=True`.
"""

import sqlalchemy as sa
from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker

engine = sa.create_engine("sqlite://")
users = sa.Table("users", sa.MetaData(), sa.Column("id", sa.Integer))
Plain = sessionmaker(engine)
Told = sessionmaker(engine, autocommit=True)  # SQA180


def on_a_plain_session():
    rows = Plain()
    rows.execute(users.insert())
    rows.close()


def turned_off():
    rows = Told(autocommit=False)
    rows.execute(users.insert())


def of_the_mode_perhaps(autocommit, **options):
    rows = Plain(autocommit=autocommit)
    rows.execute(users.insert())
    more = Session(engine, **options)
    more.execute(users.insert())


def session_committed():
    rows = Told()
    rows.execute(users.insert())
    rows.commit()


def session_begun():
    rows = Told()
    with rows.begin():
        rows.execute(users.insert())
    with Told() as rows, rows.begin():
        rows.execute(users.insert())


def session_of_begin():
    with Told.begin() as rows:
        rows.execute(users.insert())


def session_handed_on(fill):
    rows = Told()
    rows.execute(users.insert())
    fill(rows)  # that may commit


def session_returned():
    rows = Told()
    rows.execute(users.insert())
    return rows


def finish(link):
    link.commit()


def session_finished():
    rows = Told()
    put(rows)
    rows.execute(users.insert())
    finish(rows)


def put(link):
    link.execute(users.insert())  # whoever calls it commits


def session_put():
    rows = Told()
    with rows.begin():
        put(rows)
    put(Plain())


def save(link):
    link.execute(users.insert())
    link.commit()


def session_saved():
    save(Told())


def again(link, times):
    link.execute(users.insert())
    if times:
        again(link, times - 1)  # what comes back to itself is not followed
    else:
        link.connection().begin()


def session_again():
    again(Told(), 3)


def on_a_connection(conn):
    rows = Session(bind=conn, autocommit=True)  # SQA180
    rows.execute(users.insert())  # the connection may be in a transaction


def of_two_kinds(is_plain):
    if is_plain:
        rows = Plain()
    else:
        rows = Told()
    rows.execute(users.insert())


def selected():
    rows = Told()
    return rows.execute(users.select()).fetchall()


def temporary():
    rows = Told()
    rows.execute(text("CREATE TEMPORARY TABLE t (x INTEGER)"))


class Holder:
    def __init__(self):
        self.rows = Told()  # others may commit

    def insert(self):
        self.rows.execute(users.insert())
