import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Session, object_session, scoped_session, sessionmaker

db = SQLAlchemy()
registry = scoped_session(sessionmaker())


def of(session: Session, user):
    if session.transaction is None:  # SQA182 "Session.transaction is removed in 2.0: use get_transaction()"
        session.begin()
    if session.transaction.nested:  # SQA182 "use in_nested_transaction()"
        return session.transaction  # SQA182
    if object_session(user).transaction.is_active:  # SQA182 "use in_transaction()"
        return session.transaction.connection(user)  # SQA182 "use Session.connection()"
    return db.session.transaction or registry.transaction or registry().transaction  # SQA182 SQA182 SQA182


class Tenant(Session):
    def current(self):
        return self.transaction  # SQA182


@sa.event.listens_for(Session, "after_begin")
def begun(session, transaction, connection):
    assert session.transaction is transaction  # SQA182
