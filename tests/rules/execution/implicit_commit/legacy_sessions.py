"""Writes on sessions that commit by themselves, if told `autocommit=True` (1.x) or made by oslo.db until 12.1."""

import sqlalchemy as sa
from oslo_db.sqlalchemy import enginefacade
from sqlalchemy import orm
from sqlalchemy.orm import Session, create_session, sessionmaker

engine = sa.create_engine("sqlite://")
users = sa.Table("users", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("name", sa.String(30)))
Store = sessionmaker(engine, autocommit=True)  # SQA180


class Rows(Session):
    pass


def made_here():
    store = Store()
    store.execute(users.insert().values(name="ed"))  # SQA120 "INSERT in Session.execute() is not committed in 2.0"
    store.execute(sa.text("delete from users"))  # SQA120 "call Session.commit(), or use Session.begin()"
    found = store.execute(sa.select(users)).all()
    store.close()
    return found


def entered():
    with Session(bind=engine, autocommit=True) as rows:  # SQA180
        rows.execute(sa.update(users).values(name="wendy"))  # SQA120 "UPDATE"
    with orm.Session(autocommit=True) as rows:  # SQA180
        rows.execute(sa.delete(users))  # SQA120


def derived(names):
    rows = Rows(engine, autocommit=True)  # SQA180
    for name in names:
        rows.execute(users.insert().values(name=name))  # SQA120


def created():
    rows = create_session(engine)  # SQA180
    rows.execute(users.insert())  # SQA120
    rows.flush()


def told_by_the_factory():
    factory = sessionmaker(bind=engine)
    rows = factory(autocommit=True)
    rows.execute(users.insert())  # SQA120


def insert(link, **values):
    link.execute(users.insert().values(**values))  # SQA120


def insert_all(link, names):
    for name in names:
        insert(link, name=name)
    link.execute(users.delete().where(users.c.name == ""))  # SQA120


def handed_on(names):
    rows = Store()
    insert_all(rows, names)


def made_for_the_call(names):
    insert_all(Store(), names)


class Migrations:
    def setUp(self):
        self.sessionmaker = enginefacade.writer.get_sessionmaker()
        self.maker = sessionmaker(engine, autocommit=True)  # SQA180

    def add(self, session, table):
        statement = table.insert()
        session.execute(statement)  # SQA120 "INSERT"

    def test_add(self):
        session = self.sessionmaker()  # SQA180
        self.add(session, users)
        assert session.query(users).count() == 1  # SQA101
        session.close()

    def test_inner(self):
        session = self.sessionmaker()  # SQA180

        def fill():
            session.execute(users.insert())  # SQA120

        fill()
        session.execute(users.delete())  # SQA120 "DELETE"

    def test_maker(self):
        session = self.maker()
        session.execute(users.delete())  # SQA120
