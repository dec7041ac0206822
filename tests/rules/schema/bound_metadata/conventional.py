"""Metadata by its name, and by what it is asked for."""

from sqlalchemy import engine_from_config

from shop.models import Base


def main(settings, meta):
    engine = engine_from_config(settings)
    Base.metadata.bind = engine  # SQA160 "is ignored in 2.0"
    meta.bind = engine  # SQA160
