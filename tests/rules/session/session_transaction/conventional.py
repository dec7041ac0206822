import sqlalchemy


class Manager:
    def track(self, session):
        if session.transaction.nested:  # SQA182
            return sqlalchemy.text("select 1")
        return self.db_session.transaction  # SQA182
