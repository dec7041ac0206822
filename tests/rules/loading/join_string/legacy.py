from sqlalchemy.orm import Session, with_parent

from app.models import Address, User


def joined(session: Session, name: str):
    session.query(User).join("addresses").all()  # SQA101 SQA110 "a string in Query.join()"
    session.query(User).outerjoin(Address, "addresses").all()  # SQA101 SQA110
    session.query(User).join(name).all()  # SQA101 SQA110
    return session.query(Address).filter(with_parent(User(), "addresses"))  # SQA101 SQA110
