# %% an underscore, what does nothing
create_engine("sqlite://", _json_serializer=str)
create_engine("oracle://", use_binds_for_limits=False, echo=True)
create_engine("mssql+pyodbc://", legacy_schema_aliasing=False)
kind = sa.dialects.mysql.ENUM("a", quoting="auto")
# %% safe
create_engine("sqlite://", json_serializer=str)
create_engine("oracle://", echo=True)
create_engine("mssql+pyodbc://")
kind = sa.dialects.mysql.ENUM("a")

# %% both
create_engine("sqlite://", _json_serializer=str, json_serializer=str)
# %% by hand: json_serializer is given as well

# %% what did something
create_engine("mssql+pyodbc://", legacy_schema_aliasing=True)
# %% unsafe: tables of other schemas are named in full
create_engine("mssql+pyodbc://")

# %% threads
from sqlalchemy.dialects import oracle
create_engine("oracle://", echo=True, threaded=True)
oracle.dialect(threaded=True)
# %% unsafe: threads share
from sqlalchemy.dialects import oracle
create_engine("oracle://", echo=True)
oracle.dialect()

# %% what was set to nothing
create_engine("oracle://", threaded=False)
create_engine("postgresql+psycopg2://", use_batch_mode=False)
# %% safe
create_engine("oracle://")
create_engine("postgresql+psycopg2://")

# %% a variable
create_engine("oracle://", threaded=is_shared)
# %% by hand: its value is not written here

# %% the old name of a mode
create_engine("postgresql+psycopg2://", executemany_mode='values')  # fast
# %% safe
create_engine("postgresql+psycopg2://", executemany_mode='values_plus_batch')  # fast

# %% batches
create_engine("postgresql+psycopg2://", executemany_mode="batch", executemany_batch_page_size=10)
create_engine("postgresql+psycopg2://", use_batch_mode=True)
# %% unsafe: one statement of many VALUES
create_engine("postgresql+psycopg2://", executemany_mode="values_plus_batch", executemany_batch_page_size=10)
create_engine("postgresql+psycopg2://", executemany_mode="values_plus_batch")

# %% identity columns
Table("t", MetaData(), Column("id", Integer, primary_key=True, mssql_identity_start=5))
Table(
    "u",
    MetaData(),
    Column(
        "id",
        Integer,
        mssql_identity_start=5,
        mssql_identity_increment=2,  # odd
        primary_key=True,
    ),
)
# %% unsafe: other databases make an identity column
Table("t", MetaData(), Column("id", Integer, sa.Identity(start=5), primary_key=True))
Table(
    "u",
    MetaData(),
    Column(
        "id",
        Integer,
        sa.Identity(start=5, increment=2),
        # odd
        primary_key=True,
    ),
)

# %% no primary key
Column("id", Integer, mssql_identity_start=5)
Column("id", Integer, primary_key=True, autoincrement=False, mssql_identity_start=5)
# %% by hand: and Identity() on any column

# %% an identity of its own
Column("id", Integer, sa.Identity(), primary_key=True, mssql_identity_start=5)
# %% by hand: it has an Identity or Sequence already
