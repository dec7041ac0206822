import asyncpg
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy import select


async def copy(pool: asyncpg.Pool, session: AsyncSession):
    async with pool.acquire() as conn:
        await conn.execute("create temp table x (id int)")
        async with conn.transaction():
            await conn.execute("insert into x values ($1)", 1)
    conn = await asyncpg.connect("x")
    await conn.execute("select 1")
    await session.execute(select(1))


async def init_pool():
    pool = await asyncpg.create_pool("x")
    async with pool.acquire() as connection:
        await connection.execute("select 1")
    return pool


class Repo:
    def __init__(self, pool):
        self.pool = pool

    async def load(self):
        async with self.pool.acquire() as conn:
            return await conn.execute("select 1")
