"""Arguments of today."""

from sqlalchemy import create_engine, create_mock_engine

create_engine("sqlite://", echo=True, pool_size=3, pool_pre_ping=True, connect_args={"timeout": 3})
create_engine("sqlite://", server_side_cursors=False)
create_mock_engine("sqlite://", executor=print)
