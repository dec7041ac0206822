"""The engine is handed on where it is used."""

from sqlalchemy import MetaData, Table, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker

engine = create_engine("sqlite://")
Base = declarative_base(metadata=MetaData("shop", naming_convention={"pk": "pk_%(table_name)s"}))
Base.metadata.create_all(engine)
users = Table("users", MetaData(schema="shop"), autoload_with=engine)
Session = sessionmaker(bind=engine)


def bind_of(session: Session):
    return session.get_bind(), session.bind
