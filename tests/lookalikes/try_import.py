try:
    from sqlalchemy.orm import declarative_base
except ImportError:
    from sqlalchemy.ext.declarative import declarative_base

try:
    from sqlalchemy.orm import declared_attr, as_declarative
except ImportError:  # pragma: no cover
    from sqlalchemy.ext.declarative import as_declarative, declared_attr

Base = declarative_base()


@as_declarative()
class B:
    pass
