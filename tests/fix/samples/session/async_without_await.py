# %% statements and values
from sqlalchemy.ext.asyncio import AsyncSession


async def rename(session: AsyncSession, name):
    user = session.execute(select(User)).scalars().first()
    if session.scalar(select(User.id)) == 1:
        user.name = name
    session.commit()
# %% unsafe: what was never done is done
from sqlalchemy.ext.asyncio import AsyncSession


async def rename(session: AsyncSession, name):
    user = (await session.execute(select(User))).scalars().first()
    if (await session.scalar(select(User.id))) == 1:
        user.name = name
    await session.commit()

# %% no coroutine
from sqlalchemy.ext.asyncio import AsyncSession


def save(session: AsyncSession):
    session.commit()
# %% by hand: the function around it is no coroutine

# %% what may be entered
from sqlalchemy.ext.asyncio import AsyncSession


async def save(session: AsyncSession):
    session.begin()
# %% by hand: it is awaited, or entered
