"""Statements that execute themselves."""

from sqlalchemy import Column, Integer, MetaData, Sequence, String, Table, create_engine, func, select, text, update

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def run():
    stmt = select(users.c.id).where(users.c.id > 1)
    print(stmt.execute().fetchall())  # SQA122 "Select.execute() is removed in 2.0"
    print(select(users.c.id).scalar())  # SQA122 "Connection.scalar()"
    users.insert().values(name="ed").execute()  # SQA122
    users.insert().execute(name="ed")  # SQA122
    users.update().where(users.c.id == 1).values(name="x").execute()  # SQA122
    users.delete().execute()  # SQA122
    update(users).execute()  # SQA122
    text("select 1").execute()  # SQA122
    func.now().scalar()  # SQA122
    return Sequence("numbers").execute()  # SQA122
