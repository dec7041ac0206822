# %% a factory
from sqlalchemy.ext.asyncio import AsyncSession

factory = sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)
# %% unsafe @ 2.0, 2.1: `begin()` of the factory
from sqlalchemy.ext.asyncio import async_sessionmaker

factory = async_sessionmaker(engine, expire_on_commit=False)

# %% a class of one's own
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker


class Tenant(AsyncSession):
    pass


factory = sessionmaker(
    engine,
    class_=Tenant,
)
# %% unsafe @ 2.0, 2.1
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker


class Tenant(AsyncSession):
    pass


factory = async_sessionmaker(
    engine,
    class_=Tenant,
)

# %% by partial()
from functools import partial
from sqlalchemy.ext.asyncio import AsyncSession

make = partial(sessionmaker, class_=AsyncSession)
# %% by hand @ 2.0, 2.1: it is called by partial()
