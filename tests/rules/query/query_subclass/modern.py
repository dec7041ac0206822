# level: advice
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, sessionmaker

from app.models import User


def active(stmt):
    return stmt.filter_by(active=True)


class Loading(Session):
    def all_of(self, stmt):
        return self.scalars(stmt).all()


factory = sessionmaker(create_engine("sqlite://"), class_=Loading)
users = factory().all_of(active(select(User)))
