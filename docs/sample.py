"""A store of users, written for SQLAlchemy 1.3: the module that the README lints."""

import requests
from sqlalchemy import Column, Integer, String, case, create_engine, select, text
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import sessionmaker

engine = create_engine("sqlite:///users.db")
Session = sessionmaker(bind=engine)
Base = declarative_base()


class User(Base):
    __tablename__ = "users"

    id = Column(Integer, primary_key=True)
    name = Column(String(50))
    age = Column(Integer)


def load(user_id):
    with Session() as session:
        return session.query(User).get(user_id)


def find(session, name):
    return session.execute(text(f"select id from users where name = '{name}'")).fetchall()


def ages():
    group = case([(User.age < 18, "minor")], else_="adult")
    return engine.execute(select([User.name, group])).fetchall()


def purge():
    with engine.connect() as conn:
        conn.execute("delete from users where age is null")


def avatar(user):
    with requests.Session() as session:
        return session.get(f"https://avatars.example/{user.id}").content
