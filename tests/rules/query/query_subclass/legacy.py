# level: advice
"""Classes of one's own for queries."""

from flask_sqlalchemy import BaseQuery
from sqlalchemy import create_engine, orm
from sqlalchemy.orm import Query, Session, scoped_session, sessionmaker
from sqlalchemy.orm.query import Query as LegacyQuery

from app.models import User
from app.paging import Paging

engine = create_engine("sqlite://")


class Active(Query):  # SQA117 "use functions of a select()"
    def active(self):
        return self.filter_by(active=True)


class Typed(Query[User]):  # SQA117
    pass


class Paged(Paging, LegacyQuery):  # SQA117
    pass


class Cached(orm.Query):  # SQA117
    pass


class Shop(BaseQuery):  # SQA117
    pass


factory = sessionmaker(engine, query_cls=Active)  # SQA117
session = Session(engine, query_cls=Typed)  # SQA117
registry = scoped_session(factory)
registry.configure(query_cls=Cached)  # SQA117
query = registry.query_property(Paged)  # SQA101 SQA117
