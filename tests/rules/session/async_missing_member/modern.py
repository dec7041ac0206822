"""What the asyncio objects have."""

from sqlalchemy import insert, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession

from app.models import User


async def sessions(work: AsyncSession, users):
    work.add_all(users)
    await work.execute(insert(User), [{"name": "ed"}])
    await work.run_sync(lambda sync: sync.get_bind())
    async with work.begin():
        await work.flush()
    return (await work.execute(select(User))).scalars().all(), work.get_transaction()


async def engines(server: AsyncEngine, link: AsyncConnection):
    async with server.connect() as other:
        await other.execute(text("select 1"))
        await other.run_sync(lambda sync: inspect(sync).has_table("users"))
    result = await link.execute(select(User))
    return result.rowcount
