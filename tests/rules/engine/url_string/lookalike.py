"""Strings of other things, and strings that are only shown."""

import logging

from sqlalchemy import create_engine, select, text
from yarl import URL

from shop.settings import url

log = logging.getLogger(__name__)
engine = create_engine("sqlite://")
str(url)  # unknown
str(URL("https://shop.example"))  # yarl's
str(select(text("1")))  # a statement
str(engine)  # an engine hides the password on every release
str(engine.url.database)  # a part of the URL
print(str(engine.url))  # shown: hiding is what one wants
log.info("on %s", str(engine.url))  # the same
if str(engine.url).startswith("mysql"):  # the password is not there
    print("mysql")
if "sqlite" in str(engine.url) or "postgresql+" not in str(engine.url):  # the same
    print("sqlite")
