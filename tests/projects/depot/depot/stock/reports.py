from sqlalchemy import func, select


def tally(store):
    return store.execute(select(func.count()))  # SQA121


def as_json(row):
    return dict(row.items())  # SQA152


def merged(record):
    record["seen"] = True
    return record.copy()


def fetch(client, path):
    return client.get(path)
