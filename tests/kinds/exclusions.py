"""Requirements of tests as SQLAlchemy's dialects write them: what is asked of the database is given its configuration."""

import own
from sqlalchemy import testing
from sqlalchemy.testing import config, exclusions
from sqlalchemy.testing.exclusions import LambdaPredicate

reveal_kind(config.db)  # Engine


class Requirements:
    @property
    def extension(self):
        def check(config):
            reveal_kind(config)  # TestingConfig
            reveal_kind(config.db)  # Engine
            return config.db.connect()

        return exclusions.only_if(check, "needs the extension")

    @property
    def boolean(self):
        return exclusions.fails_if(LambdaPredicate(lambda config: reveal_kind(config.db)))  # Engine

    @property
    def other(self):
        def check(config):
            reveal_kind(config.db)  # unknown
            return config

        return own.only_if(check)  # exclusions of one's own


reveal_kind(testing)  # module sqlalchemy.testing
