from sqlalchemy.orm import Session


def of(session: Session):
    if not session.in_transaction():
        session.begin()
    if session.in_nested_transaction():
        return session.get_nested_transaction()
    return session.get_transaction()
