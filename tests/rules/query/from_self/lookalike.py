"""Methods of these names on what is no Query."""

from sqlalchemy import orm  # SQLAlchemy is imported, so that only the receiver decides


class Builder:
    def from_self(self):
        return self


def build(unknown, Employee):
    Builder().from_self()  # the project's own class
    unknown.select_entity_from(1)  # of a kind that nothing tells
    return orm.with_polymorphic(Employee, "*")  # the function, which stays
