"""aliased= and from_joinpoint= of a Query's joins."""

from sqlalchemy.orm import Query, Session

from app.models import Node


def joined(session: Session, query: Query, flag):
    query.join(Node.children, aliased=True).filter(Node.name == "leaf").all()  # SQA112 "aliased=" "of_type(alias)"
    query.outerjoin(Node.children, aliased=flag)  # SQA112
    query.join(Node.children, aliased=False)  # SQA112
    query.join(
        Node.children,
        aliased=True,  # SQA112
        from_joinpoint=True,  # SQA112 "from_joinpoint="
    )
    return session.query(Node).join(Node.children, from_joinpoint=True)  # SQA101 SQA112
