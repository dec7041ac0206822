"""execute() of what is no statement."""

from sqlalchemy import DDL, select
from sqlalchemy.orm import Session

from app.commands import command, make
from app.models import User


class Command:
    def execute(self):
        return self

    def scalar(self):
        return self


def run(session: Session, stmt):
    Command().execute()  # a class of one's own
    command.execute()  # from elsewhere
    make(select(User)).execute()  # what that gives is not known
    stmt.execute()  # a parameter of which nothing is known
    session.execute(select(User)).scalar()  # Result.scalar() stays
    return session.scalar(select(User.id)), DDL("vacuum")  # the Session's own
