"""The modules whose import shows that a file works with SQLAlchemy: top-level ones, but of zope, which many share, the
submodule. Apart from the catalog, for most files need no more of it."""

from __future__ import annotations

# fmt: off
EXTENSIONS: frozenset[str] = frozenset((
    "advanced_alchemy", "aiohttp_sqlalchemy", "alembic", "elixir", "fastapi_async_sqlalchemy", "fastapi_sqlalchemy",
    "fastapi_users_db_sqlalchemy", "flask_migrate", "flask_sqlalchemy", "flask_sqlalchemy_lite",
    "flask_sqlalchemy_session", "geoalchemy", "geoalchemy2", "graphene_sqlalchemy", "marshmallow_sqlalchemy", "migrate",
    "oslo_db", "pyramid_sqlalchemy", "pytest_flask_sqlalchemy", "pytest_sqlalchemy", "sqladmin", "sqlalchemy",
    "sqlalchemy_bulk_lazy_loader", "sqlalchemy_cockroachdb", "sqlalchemy_continuum", "sqlalchemy_easy_profile",
    "sqlalchemy_file", "sqlalchemy_filters", "sqlalchemy_i18n", "sqlalchemy_imageattach", "sqlalchemy_json",
    "sqlalchemy_mixins", "sqlalchemy_mptt", "sqlalchemy_schemadisplay", "sqlalchemy_searchable",
    "sqlalchemy_serializer", "sqlalchemy_utils", "sqlalchemy_views", "sqlmodel", "sqlsoup", "wtforms_alchemy",
    "wtforms_sqlalchemy", "zope.sqlalchemy",
))
# fmt: on


def is_extension(dotted: str) -> bool:
    """Whether the module or the object of a dotted name is SQLAlchemy's or an extension's."""
    top, _, rest = dotted.partition(".")
    return top in EXTENSIONS or f"{top}.{rest.partition('.')[0]}" in EXTENSIONS
