# level: advice
"""Factories of async sessions by the synchronous sessionmaker."""

from functools import partial

import sqlalchemy.orm
from sqlalchemy.ext import asyncio as aio
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm import sessionmaker as maker
from sqlmodel.ext.asyncio.session import AsyncSession as ModelSession

source = create_async_engine("sqlite+aiosqlite://")


class Tenant(AsyncSession):
    pass


plain = sessionmaker(class_=AsyncSession)  # SQA188 "sessionmaker(class_=AsyncSession)" "use async_sessionmaker()"
bound = sessionmaker(source, class_=aio.AsyncSession, expire_on_commit=False)  # SQA188
named = sqlalchemy.orm.sessionmaker(bind=source, class_=AsyncSession)  # SQA188
renamed = maker(source, class_=ModelSession)  # SQA188
derived = sessionmaker(source, class_=Tenant)  # SQA188
applied = partial(sessionmaker, class_=AsyncSession)  # SQA188
several = sessionmaker(
    source,
    expire_on_commit=False,
    class_=AsyncSession,  # SQA188
)
