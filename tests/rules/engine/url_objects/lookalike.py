"""Other URLs, and other things with a host and a database."""

from urllib.parse import urlsplit

import httpx
import sqlalchemy
from starlette.datastructures import URL as StarletteURL
from yarl import URL

from shop.settings import config

URL("https://shop.example")  # yarl's
httpx.URL("https://shop.example")
StarletteURL("https://shop.example")
config.database = sqlalchemy.__name__  # unknown
config.host = urlsplit("https://shop.example").netloc


class Settings:
    """A class of this module."""

    def __init__(self, database, host):
        self.database = database
        self.host = host


Settings("shop", "localhost").password = "secret"  # the class above
