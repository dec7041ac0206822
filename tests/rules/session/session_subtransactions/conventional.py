import sqlalchemy as sa


def save(context, session):
    with session.begin(subtransactions=True):  # SQA181
        context.session.execute(sa.select(sa.literal(1)))
    with context.session.begin(subtransactions=True):  # SQA181
        session.flush()
