"""One dict, or a list of them."""

from sqlalchemy import Column, Integer, MetaData, Sequence, String, Table, create_engine, func, select, text, update

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def run(names):
    with engine.begin() as conn:
        conn.execute(text("select :x"), {"x": 1})
        conn.execute(users.insert(), [{"name": name} for name in names])
        conn.execute(users.insert(), parameters={"name": "ed"}, execution_options={"stream_results": True})
