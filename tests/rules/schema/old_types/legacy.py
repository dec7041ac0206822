"""Types with arguments of Python 2's time."""

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, Enum, String, Text
from sqlalchemy.types import VARCHAR, Unicode
from sqlalchemy.types import Variant  # SQA169 "Variant is a placeholder since 2.0"

db = SQLAlchemy()
Column("name", String(30, convert_unicode=True))  # SQA169 "String(convert_unicode=…) is removed in 2.0"
Column("name", Text(convert_unicode="force"))  # SQA169
sa.String(30, convert_unicode="force", unicode_error="ignore")  # SQA169 SQA169
VARCHAR(30, convert_unicode=False)  # SQA169
Unicode(30, unicode_error="replace")  # SQA169
db.String(30, convert_unicode=True)  # SQA169
Enum("a", "b", convert_unicode=True)  # SQA169 "Enum(convert_unicode=…) is deprecated since 1.4"
isinstance(String(30).with_variant(Text(), "sqlite"), Variant)
