from contextlib import suppress
import sqlalchemy
if sqlalchemy.__version__ >= "1.4":
    from sqlalchemy.orm import declarative_base
else:
    from sqlalchemy.ext.declarative import declarative_base
Base = declarative_base()
