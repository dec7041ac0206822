try:
    from sqlalchemy.orm import declarative_base
except Exception:
    from sqlalchemy.ext.declarative import declarative_base
Base = declarative_base()
