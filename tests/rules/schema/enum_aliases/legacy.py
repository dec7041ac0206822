"""Enumerations with aliases, as types."""

import enum
from enum import Enum as Choice, IntEnum

import sqlalchemy as sa
from sqlalchemy import Column, Enum, MetaData, Table
from sqlalchemy.dialects import postgresql


class Size(enum.Enum):
    small = 1
    large = 2
    little = 1

    @property
    def title(self):
        return self.name


class Colour(str, Choice):
    """Of the shop."""

    grey = "g"
    gray = grey


class Level(IntEnum):
    _ignore_ = []
    none, low = 0, 1
    high = len("ab")
    top = high


Table("shirts", MetaData(), Column("size", Enum(Size)))  # SQA155 "Size.little, an alias"
sa.Enum(Colour, name="colours", native_enum=False)  # SQA155 "Colour.gray"
postgresql.ENUM(Level, name="levels")  # SQA155 "Level.top"
