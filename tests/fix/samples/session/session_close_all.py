# %% of a class, of a session
Session.close_all()
session.close_all()
# %% safe
orm.close_all_sessions()
orm.close_all_sessions()

# %% of what a call makes
Session().close_all()
# %% by hand: what it is called on is made by a call

# %% of asyncio
from sqlalchemy.ext.asyncio import AsyncSession
async def stop():
    await AsyncSession.close_all()
# %% unsafe @ 2.0, 2.1: needs SQLAlchemy 2.0
from sqlalchemy.ext.asyncio import AsyncSession, close_all_sessions
async def stop():
    await close_all_sessions()
