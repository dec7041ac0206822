# %% of its class
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

async_engine = create_async_engine("sqlite+aiosqlite://")


async def add(name):
    async with AsyncSession(async_engine) as session:
        user = User(name=name)
        other = User(name="other")
        session.add_all([user, other])
        await session.commit()
        return user.id, other.name


async def later(name):
    session = AsyncSession(async_engine, expire_on_commit=True, autoflush=False)  # expires
    user = User(name=name)
    session.add(user)
    await session.commit()
    return user.id
# %% unsafe: instances keep what they had before the commit
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

async_engine = create_async_engine("sqlite+aiosqlite://")


async def add(name):
    async with AsyncSession(async_engine, expire_on_commit=False) as session:
        user = User(name=name)
        other = User(name="other")
        session.add_all([user, other])
        await session.commit()
        return user.id, other.name


async def later(name):
    session = AsyncSession(async_engine, expire_on_commit=False, autoflush=False)  # expires
    user = User(name=name)
    session.add(user)
    await session.commit()
    return user.id

# %% of a factory
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

async_engine = create_async_engine("sqlite+aiosqlite://")
factory = sessionmaker(async_engine, class_=AsyncSession)


async def add(name):
    async with factory() as session:
        user = User(name=name)
        session.add(user)
        await session.commit()
        return user.id
# %% unsafe: instances keep what they had before the commit
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

async_engine = create_async_engine("sqlite+aiosqlite://")
factory = sessionmaker(async_engine, class_=AsyncSession)


async def add(name):
    async with factory(expire_on_commit=False) as session:
        user = User(name=name)
        session.add(user)
        await session.commit()
        return user.id
