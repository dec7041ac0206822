from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, scoped_session, sessionmaker

db = SQLAlchemy()
registry = scoped_session(sessionmaker())


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


def load(session: Session, users, rows):
    session.bulk_save_objects(users)  # SQA185 "is legacy since 2.0: use add_all()"
    session.bulk_insert_mappings(User, rows, return_defaults=True)  # SQA185 "use execute(insert(Model), dicts)"
    session.bulk_update_mappings(User, rows)  # SQA185 "use execute(update(Model), dicts)"
    db.session.bulk_save_objects(users)  # SQA185
    registry.bulk_insert_mappings(User, rows)  # SQA185
    with Session() as own:
        own.bulk_update_mappings(User.__mapper__, rows)  # SQA185


async def load_async(session: AsyncSession, users):
    await session.run_sync(lambda sync: sync.bulk_save_objects(users))  # SQA185
