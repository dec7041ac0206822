"""DISTINCT ordered by what is not selected."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Integer, String, desc, func
from sqlalchemy.orm import Query, Session, aliased, declarative_base, relationship, selectinload

from app.models import Customer, Order

Base = declarative_base()


class Person(Base):
    __tablename__ = "people"

    id = Column(Integer, primary_key=True)
    name = Column(String)
    mails = relationship("Mail", lazy="select")


class Employee(Person):
    __tablename__ = "employees"

    id = Column(ForeignKey("people.id"), primary_key=True)
    grade = Column(Integer)


class Mail(Base):
    __tablename__ = "mails"

    id = Column(Integer, primary_key=True)
    person_id = Column(ForeignKey("people.id"))
    address = Column(String)


def one_expression(session: Session):
    session.query(Person).join(Person.mails).distinct().order_by(Mail.address).all()  # SQA101 SQA107 "select Mail.address as"
    session.query(Person).join(Mail).order_by(Person.name, Mail.address.desc()).distinct().all()  # SQA101 SQA107
    session.query(Person.id).distinct().order_by(Person.name)  # SQA101 SQA107 "ORDER BY Person.name adds no column"
    session.query(Person.id.label("key")).distinct().order_by(desc(Person.name))  # SQA101 SQA107
    session.query(Person.id, func.count()).distinct().order_by(sa.asc(Mail.address))  # SQA101 SQA107
    session.query(Person).distinct().order_by(Employee.grade)  # SQA101 SQA107
    session.query(Person).options(selectinload(Person.mails)).distinct().order_by(Mail.id).count()  # SQA101 SQA107
    Query(Person, session).distinct().order_by(func.lower(Person.name)).subquery()  # SQA101 SQA107 "func.lower(Person.name)"
    return session.query(Person).distinct().order_by(func.random()).first()  # SQA101 SQA107


def imported(session: Session):
    orders = session.query(Customer).join(Order, Order.customer_id == Customer.id)  # SQA101
    return orders.filter(Order.total > 1).distinct().order_by(Order.created.desc()).limit(10).all()  # SQA107 "Order.created"


def held_in_a_variable(session: Session, newest: bool):
    found = session.query(Person).join(Person.mails).distinct()  # SQA101
    if newest:
        return found.order_by(Mail.id.desc()).all()  # SQA107
    other = aliased(Person)
    return found.order_by(other.name)  # SQA107 "other.name"


def built_step_by_step(session: Session, names, limit):
    query = session.query(Person)  # SQA101
    for name in names:
        query = query.filter(Person.name != name)
    query = query.join(Mail).distinct()
    query = query.order_by(Mail.address)  # SQA107
    if limit:
        query = query.limit(limit)
    return query.order_by(Mail.id).all()  # SQA107
