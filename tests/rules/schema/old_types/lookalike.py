"""Other functions with such an argument."""

from sqlalchemy import Column, String
from wtforms import StringField

from shop.fields import Text

Column("name", String(30, collation="utf8_bin"))  # an argument that stays
StringField("name", convert_unicode=True)  # wtforms
Text(convert_unicode=True)  # the project's own


class String30:
    """A class of this module."""

    def __init__(self, convert_unicode=False):
        self.convert_unicode = convert_unicode


String30(convert_unicode=True)  # the class above
