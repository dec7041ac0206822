"""Other tables, other switches called autoload."""

from rich.table import Table as RichTable
from sqlalchemy import MetaData

from shop.widgets import Table
from shop.widgets import load

RichTable("users", autoload=True)  # Rich's
Table("users", MetaData(), autoload=True)  # nothing says what it is
load("users", autoload=True)  # unknown
