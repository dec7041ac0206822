from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine, AsyncEngine, AsyncConnection, async_scoped_session
from sqlalchemy.orm import sessionmaker
from sqlalchemy import text

engine = create_async_engine("x")
M1 = async_sessionmaker(engine)
M2 = sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)


async def f():
    async with M1() as s:
        await s.execute("select 1")  # SQA137
        (await s.connection()).execute("x")  # SQA136 SQA187
    async with M2() as s2:
        await s2.execute("select 1")  # SQA137
        await s2.scalar("select 1")  # SQA137
    async with M1.begin() as s3:
        await s3.execute("select 1")  # SQA137
    async with AsyncSession(engine) as s4:
        await s4.execute("select 1")  # SQA137
        await s4.run_sync(lambda ss: ss.query(1))  # SQA101
        await s4.run_sync(work)
    async with engine.connect() as c:
        await c.execute("select 1")  # SQA136
        await c.run_sync(lambda sc: sc.execute("x"))  # SQA136
    async with engine.begin() as c2:
        await c2.execute("select 1")  # SQA136
    c3 = await engine.connect()
    await c3.execute("select 1")  # SQA136
    engine.sync_engine.execute("x")  # SQA121
    s5 = async_scoped_session(M1, None)
    await s5.execute("x")  # SQA137
    s6: AsyncSession = M1()
    await s6.scalars("x")  # SQA137


def work(session):
    session.query(1)  # SQA101


async def gen():
    async with M1() as s:
        yield s


async def use():
    async for s in gen():
        await s.execute("x")  # SQA137
    s = await anext(gen())
    await s.execute("x")  # SQA137


async def dep(s: AsyncSession, c: AsyncConnection, e: AsyncEngine):
    await s.execute("x")  # SQA137
    await c.execute("x")  # SQA136
