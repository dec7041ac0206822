"""What becomes of the aliases is said."""

import enum

from sqlalchemy import Enum


class Size(enum.Enum):
    small = 1
    little = 1


Enum(Size, omit_aliases=True)
Enum(Size, omit_aliases=False)
