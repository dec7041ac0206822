from typing import Annotated

from fastapi import Depends
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session

make = async_sessionmaker(create_async_engine("sqlite+aiosqlite://"))


async def get_async():
    async with make() as opened:
        yield opened


def get_sync():
    with Session() as opened:
        yield opened


Db = Annotated[Session, Depends(get_sync)]
AsyncDb = Annotated[AsyncSession, Depends(get_async)]
