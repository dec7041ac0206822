# %% of a factory, of the class
Session.close_all()
sa.orm.Session.close_all()  # all of them
# %% safe
orm.close_all_sessions()
orm.close_all_sessions()  # all of them

# %% of a session that is made for it
Session().close_all()
# %% by hand: the session that is made

# %% asynchronous ones
from sqlalchemy.ext.asyncio import AsyncSession


async def close(session: AsyncSession):
    await session.close_all()
# %% safe @ 2.0, 2.1
from sqlalchemy.ext.asyncio import AsyncSession, close_all_sessions


async def close(session: AsyncSession):
    await close_all_sessions()
