from sqlalchemy import create_engine, orm, select
from sqlalchemy.ext.horizontal_shard import ShardedSession
from sqlalchemy.orm import Session, scoped_session, sessionmaker

engine = create_engine("sqlite://")


class User:
    pass


def of(session: Session, user, chooser):
    session.connection(mapper=User)  # SQA184 "Session.connection(mapper=…) is removed in 2.0: use bind_arguments"
    session.connection(bind=engine, close_with_result=True)  # SQA184 SQA184 "leave it out"
    session.connection(clause=select(user))  # SQA184
    session.merge(user, False)  # SQA184 "a second argument of Session.merge() is removed in 2.0"
    session.get(User, 1, [])  # SQA184
    session.get_bind(User, select(user))  # SQA184
    sessionmaker(engine, Session)  # SQA184 "use keywords"
    Session(engine, True)  # SQA184
    sessionmaker(engine, extension=chooser)  # SQA184 "raises since 1.4"
    orm.Session(weak_identity_map=False)  # SQA184
    scoped_session(sessionmaker(extension=[chooser]))  # SQA184
    ShardedSession(query_chooser=chooser, id_chooser=chooser)  # SQA184 SQA184
    sessionmaker(class_=ShardedSession, query_chooser=chooser)  # SQA184
    sessionmaker(**{"extension": chooser}, expire_on_commit=False)  # SQA184 "sessionmaker(extension=…)"
