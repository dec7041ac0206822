"""A module's own text() shadows SQLAlchemy's."""

import sqlalchemy


def text(value):
    return sqlalchemy.text("select :value").bindparams(value=value)


def show(name):
    return text(f"hello {name}")  # the function above
