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
create_engine("oracle://", threaded=True)
# %% by hand: leave it out
