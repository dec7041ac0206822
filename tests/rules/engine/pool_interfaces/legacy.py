"""Interfaces before events."""

import sqlite3

import sqlalchemy.interfaces  # SQA197
import sqlalchemy.pool as pool
from sqlalchemy import create_engine
from sqlalchemy.interfaces import ConnectionProxy, PoolListener  # SQA178 SQA178
from sqlalchemy.pool import clear_managers  # SQA178


class Pragma(PoolListener):
    def connect(self, dbapi_con, con_record):
        dbapi_con.execute("pragma foreign_keys=on")


class Timer(sqlalchemy.interfaces.ConnectionProxy):  # SQA178 "use event.listen()"
    pass


create_engine("sqlite://", listeners=[Pragma()])  # SQA178 "create_engine(listeners=…)"
create_engine("sqlite://", proxy=Timer())  # SQA178
managed = pool.manage(sqlite3)  # SQA178 "make a Pool of a function that connects"
clear_managers()  # SQA178
print(ConnectionProxy)
