"""Other inspectors."""

import sqlalchemy
from django.db import connection

from celery.app.control import Inspector as Workers
from shop.schema import Inspector

Inspector(sqlalchemy)  # a class of the project
Inspector.from_engine(sqlalchemy)  # the same
Workers.from_engine("redis://")  # Celery's
connection.introspection.get_primary_keys("users")  # Django's
