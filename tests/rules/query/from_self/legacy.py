from sqlalchemy.orm import Session

from app.models import Employee, Manager, User


def load(session: Session, subquery):
    query = session.query(User)  # SQA101
    query.from_self(User.id).all()  # SQA103 "aliased(Entity"
    query.select_entity_from(subquery).all()  # SQA103
    return session.query(Employee).with_polymorphic([Manager]).all()  # SQA101 SQA103 "of sqlalchemy.orm"
