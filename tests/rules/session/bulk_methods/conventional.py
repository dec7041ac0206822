import sqlalchemy


def load(session, users):
    session.bulk_save_objects(users)  # SQA185
    return sqlalchemy
