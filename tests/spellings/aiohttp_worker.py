import asyncio
import logging

import aiohttp
from aiohttp import web
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from .tables import jobs

log = logging.getLogger(__name__)
ENGINE = web.AppKey("engine", AsyncEngine)


async def database(app: web.Application):
    engine = app[ENGINE] = create_async_engine("postgresql+asyncpg://localhost/jobs")
    yield
    engine.dispose()  # SQA187


class Worker:
    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.connection: AsyncConnection | None = None

    async def start(self) -> None:
        self.connection = await self.engine.connect()

    async def stop(self) -> None:
        if self.connection is not None:
            self.connection.close()  # SQA187
        await self.engine.dispose()

    async def claim(self):
        async with self.engine.begin() as conn:
            row = conn.execute(select(jobs).with_for_update(skip_locked=True).limit(1)).first()  # SQA187
            if row is None:
                return None
            conn.execute(update(jobs).where(jobs.c.id == row.id).values(state="running"))  # SQA187
            return row

    async def fetch(self, url):
        async with aiohttp.ClientSession() as session, session.get(url) as response:
            body = await response.text()
        async with self.engine.connect() as conn:
            trans = conn.begin()  # SQA187
            try:
                await conn.execute(insert(jobs), {"body": body})
            except Exception:
                await trans.rollback()
                raise
            else:
                await trans.commit()

    async def every(self):
        async with self.engine.connect() as conn:
            async for row in conn.stream(select(jobs)):  # SQA187
                log.info("job %s", row.id)
            result = await conn.stream(select(jobs))
            for row in result.all():  # SQA187
                log.info("job %s", row.id)

    async def run(self):
        async with asyncio.TaskGroup() as group:
            while row := await self.claim():
                group.create_task(self.fetch(row.url))
