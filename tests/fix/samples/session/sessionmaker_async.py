# %% the class itself, one of your own
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
class Tenant(AsyncSession):
    pass
factory = sessionmaker(create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession, expire_on_commit=False)
factory = sessionmaker(
    class_=Tenant,  # with its schema
)
# %% unsafe: needs SQLAlchemy 2.0
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
class Tenant(AsyncSession):
    pass
factory = async_sessionmaker(create_async_engine("sqlite+aiosqlite://"), expire_on_commit=False)
factory = async_sessionmaker(
    class_=Tenant,  # with its schema
)

# %% by partial()
from functools import partial
from sqlalchemy.ext.asyncio import AsyncSession
make = partial(sessionmaker, class_=AsyncSession)
# %% by hand: it is made by partial()
