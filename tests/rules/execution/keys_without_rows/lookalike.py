"""Statements that may give rows, and other keys."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine, text

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True))


def run(statement, names: dict, database):
    with engine.begin() as conn:
        print(conn.execute(statement).keys())  # of unknown origin
        print(names.keys(), users.c.keys())  # of a dict, of a table
        print(conn.execute(users.update().return_defaults()).keys())  # returns some
        print(conn.execute(users.insert().prefix_with("/* returning */")).keys())  # whatever that does
        print(conn.execute(text("call names()")).keys())
        result = conn.execute(users.delete())
        result = conn.execute(users.select())
        print(result.keys())
        return database.execute(users.delete()).keys()


def asked():
    with engine.begin() as conn:
        result = conn.execute(users.delete())
        if result.returns_rows:  # answers whether there are any
            print(result.keys())
