"""Enumerations without aliases, and with members that may be none."""

import enum

from sqlalchemy import Enum

from shop.choices import Choices, Kinds, options, value


class Size(enum.Enum):
    small = 1
    large = 2
    _small = 1  # a private name
    big = value()  # what it is, nothing says
    huge = value()


class Auto(enum.Enum):
    one = enum.auto()
    two = enum.auto()


class Numbered(enum.Enum):
    def __new__(cls, label):
        made = object.__new__(cls)
        made._value_ = len(cls.__members__)
        made.label = label
        return made

    one = "thing"  # each gets a number of its own
    two = "thing"


class Own(Choices):
    one = 1  # what the base makes of it, nothing says
    two = 1


class Plain:
    one = 1  # no enumeration
    two = 1


class Aliased(enum.Enum):
    one = 1
    two = 1


Enum(Size), Enum(Auto), Enum(Numbered), Enum(Own), Enum(Kinds)
Enum(Plain)
Enum("one", "two", name="plain")
Enum(Aliased, **options)  # it may be given there
enum.Enum("Aliased", "one two")  # Python's own
