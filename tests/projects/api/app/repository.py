class Repository:
    def __init__(self, db):
        self.db = db

    def names(self):
        return self.db.execute("SELECT name FROM hero").fetchall()  # SQA137


def repository():
    from app.deps import make_session

    return Repository(make_session())
