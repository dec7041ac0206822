# level: advice
"""Re-exports that stay silent in every release: only advice."""

from sqlalchemy import Column, Integer
from sqlalchemy.ext.declarative import DeclarativeMeta, declared_attr  # SQA195 SQA195 "DeclarativeMeta" "declared_attr" "has moved"


class Mixin:
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()

    id = Column(Integer, primary_key=True)


class Meta(DeclarativeMeta):
    pass
