from shop.db.core import *
from shop.db.core import _connect as connect
from .engines import engine as main
from .session import session

__all__ = ["Base", "Maker", "connect", "main", "session"]
