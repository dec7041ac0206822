"""Parameters by keyword, and dicts one by one."""

from sqlalchemy import Column, Integer, MetaData, Sequence, String, Table, create_engine, func, select, text, update

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def run(name):
    with engine.begin() as conn:
        conn.execute(text("select :x"), x=1)  # SQA123 "x"
        conn.scalar(text("select :x"), x=1)  # SQA123
        conn.execute(users.insert(), name=name)  # SQA123 "one dict"
        conn.execute(users.insert(), {"name": "a"}, {"name": "b"})  # SQA123 "one list of dicts"
        conn.execute(users.insert(), {"name": "a"}, {"name": "b"}, {"name": "c"})  # SQA123
        conn.execute(users.insert(), (7, "ed"))  # SQA123 "by position" "raises since 1.4"
        conn.execute(users.insert(), [(7, "ed"), (8, "wendy")])  # SQA123
        conn.execute(text("select :x"), [1])  # SQA123
        conn.execute(users.insert(), ((7, name),))  # SQA123
        conn.execute(users.insert(), (7, "ed"), (8, "wendy"))  # SQA123
        row = {"x": name}
        conn.execute(text("select :x"), **row)  # SQA123 "pass the dict itself"
        conn.execute(text("select :x"), **{"x": name})  # SQA123
