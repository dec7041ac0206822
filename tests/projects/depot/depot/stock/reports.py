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


def heading(found):
    return found["title"]  # SQA151


def footer(found):
    return found["page"]  # SQA151


def margin(found):
    return found["width"]  # SQA151


def printer():
    def as_text(found):
        return found["title"]  # nobody calls it by this name

    return as_text


def folded(found):
    return found["width"]  # papers call namesakes of it
