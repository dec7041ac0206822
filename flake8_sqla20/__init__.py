"""flake8-sqla20: finds, explains and rewrites SQLAlchemy 1.x code, statically."""

__version__ = "0.1.0"
