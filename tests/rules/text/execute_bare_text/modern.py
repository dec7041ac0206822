# level: advice
"""Values go in as bound parameters; what has none is no textual SQL."""

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from app.models import User

LOAD = text("select * from users where id = :id")


def load(work: Session, ident):
    work.execute(select(func.count()).select_from(User))
    work.execute(LOAD, {"id": ident})
    work.execute(LOAD, params={"id": ident})
    work.execute(LOAD.bindparams(id=ident))
    statement = LOAD.bindparams(bindparam("id", ident))
    return work.execute(statement).all()


async def asynchronous(work: AsyncSession, ident):
    return await work.execute(LOAD, {"id": ident})
