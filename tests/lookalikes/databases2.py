from databases import Database
from sqlalchemy import text


class Repo:
    def __init__(self, db: Database):
        self.db = db
        self.connection = db.connection()

    async def go(self, conn: "Database"):
        await self.db.execute("select 1")
        await self.connection.execute("select 1")
        await conn.execute("select 1")
        await self.db.fetch_all(text("select :x").bindparams(x=1))
        await self.db.execute(query=text("select :x"), values={"x": 1})
