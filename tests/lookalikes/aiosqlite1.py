import aiosqlite
from sqlalchemy.ext.asyncio import create_async_engine


async def main():
    async with aiosqlite.connect("x") as db:
        await db.execute("create table x (id int)")
        await db.commit()
        async with db.execute("select * from x") as cursor:
            async for row in cursor:
                print(row)
    async with aiosqlite.connect("x") as conn:
        await conn.execute("select 1")
    conn = await aiosqlite.connect("x")
    await conn.execute("select 1")
    engine = create_async_engine("x")
