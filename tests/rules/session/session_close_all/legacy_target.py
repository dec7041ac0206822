# target: 1.4
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

Session.close_all()  # SQA183 "is deprecated since 1.4"


async def end():
    await AsyncSession.close_all()
