"""DISTINCT ordered by what is selected, or by what nothing tells of."""

from sqlalchemy import Column, ForeignKey, Integer, String, desc, func, select
from sqlalchemy.orm import Session, aliased, contains_eager, declarative_base, joinedload, relationship

from app.models import Customer, Order

Base = declarative_base()


class Person(Base):
    __tablename__ = "people"

    id = Column(Integer, primary_key=True)
    name = Column(String)
    mails = relationship("Mail", lazy="select")

    @property
    def label(self):
        return self.name


class Employee(Person):
    __tablename__ = "employees"

    id = Column(ForeignKey("people.id"), primary_key=True)


class Mail(Base):
    __tablename__ = "mails"

    id = Column(Integer, primary_key=True)
    person_id = Column(ForeignKey("people.id"))
    address = Column(String)


def selected(session: Session, people):
    session.query(Person).distinct().order_by(Person.name)  # SQA101
    session.query(Person.id, Person.name).distinct().order_by(Person.name.desc())  # SQA101
    session.query(Person.name.label("who")).distinct().order_by(Person.name, "who")  # SQA101
    session.query(Person, Mail.address).join(Mail).distinct().order_by(desc(Mail.address))  # SQA101
    session.query(Employee).distinct().order_by(Person.name)  # SQA101
    other = aliased(Person)
    session.query(Person, other).distinct().order_by(other.name)  # SQA101
    return session.query(Person).distinct().order_by(people.c.name)  # SQA101


def not_distinct(session: Session):
    session.query(Person).join(Mail).order_by(Mail.address)  # SQA101
    session.query(Person).join(Mail).distinct(Mail.address).order_by(Mail.address)  # SQA101
    return session.query(func.count(Person.id.distinct())).order_by(Mail.address)  # SQA101


def changed(session: Session):
    people = session.query(Person).join(Mail).distinct()  # SQA101
    people.add_columns(Mail.address).order_by(Mail.address)
    people.order_by(Mail.address).with_entities(Mail.address)
    people.order_by(Mail.address).order_by(None)
    people.options(contains_eager(Person.mails)).order_by(Mail.address)
    people.order_by(Mail.address).options(joinedload(Person.mails))
    people.union(people).order_by(Mail.address)
    return people.from_self().order_by(Mail.address)  # SQA103


def unknown(session: Session, entity, query, column):
    session.query(entity).distinct().order_by(Mail.address)  # SQA101
    session.query(*entity).distinct().order_by(Mail.address)  # SQA101
    session.query(Customer).distinct().order_by(Order.created)  # SQA101
    session.query(Person).distinct().order_by(column, Person.label)  # SQA101
    session.query(func.lower(Person.name)).distinct().order_by(func.lower(Person.name))  # SQA101
    query = query.distinct()
    query = query.order_by(Mail.address)
    return query


def built_step_by_step(session: Session, wide, helper):
    query = session.query(Person).join(Mail).distinct()  # SQA101
    if wide:
        query = query.add_columns(Mail.address)
    query.order_by(Mail.address)  # on one way it is selected
    query = helper(query)
    query.order_by(Mail.address)  # who knows
    query = session.query(Mail) if wide else session.query(Person)  # SQA101 SQA101
    return query.distinct().order_by(Mail.address)


def statements(session: Session):
    return session.execute(select(Person).join(Mail).distinct().order_by(Mail.address))
