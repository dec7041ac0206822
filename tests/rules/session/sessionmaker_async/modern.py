# level: advice
"""The factory of async sessions."""

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine


class Tenant(AsyncSession):
    pass


source = create_async_engine("sqlite+aiosqlite://")
plain = async_sessionmaker(source, expire_on_commit=False)
derived = async_sessionmaker(source, class_=Tenant)
