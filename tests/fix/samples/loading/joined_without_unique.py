# %% results
users_ = session.execute(select(User).options(joinedload(User.addresses))).scalars().all()
users_ = session.scalars(
    select(User).options(joinedload(User.addresses))  # with them
).all()


def find():
    result = session.execute(select(User).options(joinedload(User.addresses)))
    return result.scalars().all()


for user in session.scalars(select(User).options(joinedload(User.addresses))):
    print(user.id)
# %% safe
users_ = session.execute(select(User).options(joinedload(User.addresses))).unique().scalars().all()
users_ = session.scalars(
    select(User).options(joinedload(User.addresses))  # with them
).unique().all()


def find():
    result = session.execute(select(User).options(joinedload(User.addresses))).unique()
    return result.scalars().all()


for user in session.scalars(select(User).options(joinedload(User.addresses))).unique():
    print(user.id)

# %% asyncio
from sqlalchemy.ext.asyncio import AsyncSession


async def find(session: AsyncSession):
    result = await session.execute(select(User).options(joinedload(User.addresses)))
    first = result.scalars().all()
    return first + (await session.scalars(select(User).options(joinedload(User.addresses)))).all()
# %% safe
from sqlalchemy.ext.asyncio import AsyncSession


async def find(session: AsyncSession):
    result = (await session.execute(select(User).options(joinedload(User.addresses)))).unique()
    first = result.scalars().all()
    return first + (await session.scalars(select(User).options(joinedload(User.addresses)))).unique().all()
