# level: advice
"""What still works and is a leftover."""

from sqlalchemy.engine import Connectable  # SQA197 "name Engine and Connection"
from sqlalchemy.engine import ResultProxy  # SQA197 "is its old name"
from sqlalchemy.future import Engine, create_engine  # SQA197 SQA197 "is the plain one since 2.0"
from sqlalchemy.future import select as future_select  # SQA197 "import it from sqlalchemy"
