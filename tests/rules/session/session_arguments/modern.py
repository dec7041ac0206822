from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("sqlite://")


def of(session: Session, user, entity):
    session.connection(bind_arguments={"mapper": entity, "bind": engine})
    session.connection({"mapper": entity})
    session.connection(execution_options={"isolation_level": "SERIALIZABLE"})
    session.merge(user, load=False)
    session.get(entity, 1, options=[])
    session.get_bind(entity, clause=select(user))
    sessionmaker(engine, class_=Session)
    Session(engine, autoflush=True)
