"""select() with arguments that is no method of a table."""

from sqlalchemy import Column, Integer, MetaData, Sequence, String, Table, create_engine, func, select, text, update

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))

import select as standard

import sqlalchemy as sa

from app.tables import people

sa.select(users.c.id)  # the function
people.select(users.c.id == 1)  # from elsewhere
standard.select([1], [], [], 0)  # the standard library's


class Menu:
    def select(self, entry):
        return entry


Menu().select(1)  # a class of one's own
