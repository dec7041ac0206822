"""Every placeholder has its value."""

from sqlalchemy import Integer, bindparam, create_engine, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

source = create_engine("sqlite://")
LOAD = text("select * from users where id = :id")


def given(work: Session, ident):
    work.execute(LOAD, {"id": ident})
    work.execute(LOAD, params={"id": ident})
    work.execute(LOAD, dict(id=ident))
    work.execute(LOAD, [{"id": ident}, {"id": 2}])
    work.execute(LOAD.bindparams(id=ident))
    work.execute(LOAD.bindparams(bindparam("id", ident, type_=Integer)))
    work.execute(LOAD.bindparams(bindparam("id", type_=Integer)), {"id": ident})
    statement = LOAD.bindparams(id=ident)
    work.execute(statement)
    parameters = {"id": ident}
    return work.execute(LOAD, parameters).all()


def connections(ident):
    with source.connect() as link:
        link.execute(LOAD, {"id": ident})
        return link.scalar(LOAD, parameters={"id": ident})


async def asynchronous(work: AsyncSession, ident):
    return await work.execute(LOAD, {"id": ident})
