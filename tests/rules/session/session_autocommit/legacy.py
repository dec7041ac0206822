import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from oslo_db.sqlalchemy import enginefacade
from sqlalchemy import orm
from sqlalchemy.orm import Session, create_session, scoped_session, sessionmaker
from sqlalchemy.orm import sessionmaker as maker

engine = sa.create_engine("sqlite://")

SQLAlchemy(session_options={"autoflush": False, "autocommit": True})  # SQA180 "in the session's options is removed"
SQLAlchemy().create_scoped_session(options={"autocommit": True})  # SQA180
Session(engine, autocommit=True)  # SQA180 "is removed in 2.0: leave it out, and commit, or use begin()"
orm.Session(bind=engine, autocommit=True, autoflush=False)  # SQA180
sa.orm.session.Session(autocommit=True)  # SQA180
DBSession = scoped_session(sessionmaker(bind=engine, autocommit=True))  # SQA180
DBSession.configure(bind=engine, autocommit=True)  # SQA180
Local = maker(
    engine,
    autocommit=True,  # SQA180
    expire_on_commit=False,
)
Local.configure(autocommit=True)  # SQA180
session = create_session(engine)  # SQA180 "no longer commits by itself in 2.0"
session = orm.create_session(bind=engine, autoflush=True)  # SQA180
session = create_session(engine, autocommit=True)  # SQA180 "is removed in 2.0"


class UnitOfWork(Session):
    pass


UnitOfWork(engine, autocommit=True)  # SQA180


class Store:
    def __init__(self, url):
        self.factory = sessionmaker(sa.create_engine(url))

    def open(self):
        Session = self.factory
        return Session(autocommit=True)  # SQA180


class Migrations:
    def setUp(self):
        self.sessionmaker = enginefacade.writer.get_sessionmaker()

    def insert(self, session, table, **values):
        session.execute(table.insert().values(**values))

    def test_insert(self):
        session = self.sessionmaker()  # SQA180 "no longer commits by itself in 2.0: commit, or use begin()"
        self.insert(session, "users", name="sandy")
        session.close()

    def test_add(self):
        sessionmaker = enginefacade.reader.get_sessionmaker()
        session = sessionmaker()  # SQA180 "a session of oslo.db's sessionmaker"
        session.add(UnitOfWork)

    def test_read(self):
        session = self.sessionmaker()  # SQA180 "keeps its transaction open in 2.0"
        assert session.execute(sa.select(sa.text("1"))).scalar() == 1
