# target: 2.1
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import orm
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, scoped_session, sessionmaker

db = SQLAlchemy()
Local = sessionmaker()
registry = scoped_session(Local)

Session.close_all()  # SQA183 "Session.close_all() is removed in 2.1: use close_all_sessions()"
orm.Session.close_all()  # SQA183
Local.close_all()  # SQA183
Local().close_all()  # SQA183
sessionmaker.close_all()  # SQA183
registry.close_all()  # SQA183
db.session.close_all()  # SQA183


class UnitOfWork(Session):
    pass


UnitOfWork.close_all()  # SQA183


class TestCase:
    def setUp(self):
        self.session = Local()

    def tearDown(self):
        self.session.close_all()  # SQA183


async def end():
    await AsyncSession.close_all()  # SQA183 "AsyncSession.close_all() is deprecated since 2.0"
