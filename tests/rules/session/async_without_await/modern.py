"""Awaited, entered, iterated with `async for`."""

import asyncio

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession

from app.models import User


async def sessions(work: AsyncSession):
    work.add(User())
    await work.flush()
    users = (await work.scalars(select(User))).all()
    names = [row.name for row in await work.execute(select(User.name))]
    async for row in await work.stream(select(User)):
        print(row)
    async with work.begin():
        await work.delete(users[0])
    await work.commit()
    return users, names


async def connections(server: AsyncEngine, link: AsyncConnection):
    async with server.connect() as other, other.begin():
        await other.execute(select(User))
    async with link.stream(select(User)) as result:
        rows = await result.all()
    trans = await link.begin()
    await trans.commit()
    again = await server.connect().start()
    await again.close()
    await server.dispose()
    return rows


async def together(work: AsyncSession, other: AsyncSession):
    await asyncio.gather(work.commit(), other.commit())
    async with asyncio.TaskGroup() as group:
        group.create_task(work.flush())
        task = group.create_task(other.flush())
    return await asyncio.wait_for(work.scalar(select(User)), 5), task
