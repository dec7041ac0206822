"""Imports under any alias, from any of a name's homes, by star."""
import sqlalchemy
import sqlalchemy as sa
import sqlalchemy.orm
import sqlalchemy.orm.session as s_mod
from sqlalchemy import create_engine as ce
from sqlalchemy import orm as o
from sqlalchemy.engine import Engine
from sqlalchemy.orm import *
from sqlalchemy.orm.query import Query as Q
from sqlalchemy.orm.session import Session as S
from sqlalchemy.sql.expression import select as sel

reveal_kind(sqlalchemy.create_engine("sqlite://"))  # Engine
reveal_kind(sa.create_engine("sqlite://"))  # Engine
reveal_kind(ce("sqlite://"))  # Engine
reveal_kind(sqlalchemy.orm.Session())  # Session
reveal_kind(o.Session())  # Session
reveal_kind(S())  # Session
reveal_kind(s_mod.Session())  # Session
reveal_kind(s_mod.sessionmaker()())  # Session
reveal_kind(Q([]))  # Query
reveal_kind(sessionmaker())  # sessionmaker[Session] -- by the star import
reveal_kind(scoped_session(sessionmaker()))  # scoped_session
reveal_kind(scoped_session(sessionmaker())())  # Session
reveal_kind(sel(1))  # Select
reveal_kind(sa.select(1).where(True).limit(1))  # Select
reveal_kind(sa.text("select 1"))  # TextClause
reveal_kind(Engine)  # type[Engine]
reveal_kind(sa.func.max(1))  # FunctionElement


def later():
    from sqlalchemy import create_engine as made

    reveal_kind(made("sqlite://"))  # Engine
    make = sa.create_engine
    reveal_kind(make("sqlite://"))  # Engine


class Holder:
    import sqlalchemy as inner

    engine = inner.create_engine("sqlite://")


reveal_kind(Holder.engine)  # Engine
