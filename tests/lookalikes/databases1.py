import databases
import sqlalchemy

metadata = sqlalchemy.MetaData()
notes = sqlalchemy.Table("notes", metadata, sqlalchemy.Column("id", sqlalchemy.Integer))
database = databases.Database("sqlite:///x")


async def main():
    await database.connect()
    await database.execute("insert into notes values (1)")
    await database.execute(query="select 1", values={"x": 1})
    async with database.connection() as connection:
        await connection.execute("select 1")
    async with databases.Database("x") as db:
        await db.execute("select :x", {"x": 1})
