from sqlalchemy.ext import asyncio
from sqlalchemy.orm import Session, close_all_sessions, scoped_session, sessionmaker

registry = scoped_session(sessionmaker())
close_all_sessions()
registry.remove()
Session().close()


async def end():
    await asyncio.close_all_sessions()
