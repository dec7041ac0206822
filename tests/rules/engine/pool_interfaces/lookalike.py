"""The same words elsewhere."""

import requests
import sqlalchemy
from sqlalchemy import pool

from shop.engines import create_engine
from shop.interfaces import PoolListener
from shop.jobs import manage

create_engine(sqlalchemy, listeners=[PoolListener()], proxy=None)  # unknown
manage(pool)  # unknown
requests.get("https://shop.example", proxies={})
pool.manage_nothing = True  # no such function
