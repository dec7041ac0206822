from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, create_session, sessionmaker

engine = create_engine("sqlite://")
Store = sessionmaker(engine, autoflush=False)
with Store.begin() as store:
    store.flush()
with Session(engine) as session, session.begin():
    session.flush()
async_sessionmaker(create_async_engine("sqlite+aiosqlite://"), expire_on_commit=False)
engine.execution_options(isolation_level="AUTOCOMMIT")
create_session(engine, autocommit=False)
create_session(engine, future=True)
SQLAlchemy(session_options={"autoflush": False, "autocommit": False})
