"""Arguments of the past."""

import sqlalchemy as sa
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine

URL = "postgresql://localhost/shop"
create_engine(URL, encoding="utf-8", convert_unicode=True)  # SQA175 SQA175
create_engine(URL, case_sensitive=False)  # SQA175 "create_engine(case_sensitive=…) is removed in 2.0"
create_engine(URL, empty_in_strategy="dynamic")  # SQA175 "it does nothing"
create_engine(URL, implicit_returning=False)  # SQA175 "is deprecated since 2.0"
create_engine(URL, server_side_cursors=True)  # SQA175 "use execution_options(stream_results=True)"
create_engine(URL, pool_threadlocal=True, use_native_unicode=False)  # SQA175 SQA175
create_engine(URL, strategy="mock", executor=print)  # SQA175 "use create_mock_engine()"
sa.create_engine(URL, strategy="threadlocal")  # SQA175 "pass the Connection on"
create_async_engine(
    "postgresql+asyncpg://localhost/shop",
    echo=True,
    implicit_returning=False,  # SQA175
)


def from_its_own_module(url):
    from sqlalchemy.engine import create_engine as create

    return create(url, encoding="latin1")  # SQA175


OPTIONS = {"echo": True, "encoding": "utf-8"}  # SQA175 "create_engine(encoding=…)"
create_engine(URL, **OPTIONS)
create_engine(URL, **{"convert_unicode": True})  # SQA175
create_engine(URL, **dict(case_sensitive=False, echo=True))  # SQA175
create_engine(URL, **{**OPTIONS, "strategy": "threadlocal"})  # SQA175


def from_a_dict(url, settings, is_echo):
    options = {
        "pool_recycle": 3600,
        "convert_unicode": settings.get("convert_unicode", True),  # SQA175
    }
    options["encoding"] = "utf-8"  # SQA175
    if is_echo and "echo" not in options:
        options["case_sensitive"] = False  # SQA175
    options.update(settings)
    return create_engine(url, **options)
