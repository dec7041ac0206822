# %% in an async function
from sqlalchemy.ext.asyncio import AsyncSession
async def rename(session: AsyncSession):
    user = session.execute(select(User)).scalars().first()
    session.commit()
# %% unsafe: what was never awaited will run
from sqlalchemy.ext.asyncio import AsyncSession
async def rename(session: AsyncSession):
    user = (await session.execute(select(User))).scalars().first()
    await session.commit()

# %% in any other
from sqlalchemy.ext.asyncio import AsyncSession
def rename(session: AsyncSession):
    session.commit()
# %% by hand: the function around it is no async one

# %% what may be entered
from sqlalchemy.ext.asyncio import AsyncSession
async def rename(session: AsyncSession):
    session.begin()
# %% by hand: it may be meant to be entered
