"""Placeholders for values, constructs for names."""

from sqlalchemy import bindparam, column, create_engine, select, table, text
from sqlalchemy.orm import Session

source = create_engine("sqlite://")
COLUMNS = "id, name"


def load(work: Session, name, idents):
    work.execute(text("select * from users where name = :name"), {"name": name})
    work.execute(text("select * from users where id in :ids").bindparams(bindparam("ids", idents, expanding=True)))
    statement = text("select * from users where name = :name").bindparams(name=name)
    return work.execute(statement).all()


def named(name, wanted):
    quoted = source.dialect.identifier_preparer.quote(name)
    with source.connect() as link:
        link.execute(text(f"select count(*) from {quoted}"))
        return link.execute(select(column(wanted)).select_from(table(name)))


def constant(work: Session):
    return work.execute(text("select " + COLUMNS + " from users")).all()
