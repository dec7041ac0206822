# level: advice
"""An argument without an effect since 2.0."""

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

engine = create_engine("sqlite://", future=True)  # SQA198 "does nothing since 2.0"
factory = sessionmaker(engine, future=True)  # SQA198 "does nothing since 2.0"
