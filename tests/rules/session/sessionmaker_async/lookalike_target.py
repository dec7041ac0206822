# target: 1.4
"""On 1.4 there is no async_sessionmaker, whatever the level."""

from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import sessionmaker

factory = sessionmaker(class_=AsyncSession)
