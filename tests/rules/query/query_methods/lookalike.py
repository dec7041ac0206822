"""The same words of other things."""

from sqlalchemy import Column, Integer, MetaData, Table, insert, select, update
from sqlalchemy.orm import Session, with_parent

from app.charts import chart, sheet
from app.models import Address, User

users = Table("users", MetaData(), Column("id", Integer))


class Report:
    """A class of this module."""

    instances = ()

    def value(self, column):
        return column

    def with_labels(self):
        return self


def dictionaries(session: Session, found: dict):
    found.values()  # a dict
    session.info.values()
    return session.execute(select(User)).mappings().first().values()  # a mapping


def statements(user):
    insert(users).values({"id": 1})  # DML
    update(users).values([1, 2])
    users.insert().values((1,))
    users.c.values()  # a collection of columns
    return select(Address).where(with_parent(user, User.addresses))  # the function


def others(op, unknown):
    op.add_column("users", Column("age", Integer))  # Alembic
    chart.with_labels()  # unknown
    sheet.value(User.name)
    unknown.values(1)
    unknown.instances(1)
    return Report().value(1), Report().with_labels(), Report.instances  # the class above
