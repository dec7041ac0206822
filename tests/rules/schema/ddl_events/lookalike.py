"""The same words elsewhere."""

import sqlalchemy

from shop.jobs import DDL, scheduler

DDL("select 1", on="sqlite")  # unknown: a class of the project
scheduler.execute_at("noon", sqlalchemy)  # unknown


class Job:
    """A class of this module."""

    def execute_at(self, when):
        return when


Job().execute_at("noon")  # the class above
