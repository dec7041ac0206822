import sqlalchemy


def end(session):
    session.close_all()  # SQA183
    return sqlalchemy
