# %% read
driver = engine.raw_connection().connection
pooled = engine.raw_connection()
pooled.connection.cursor()  # of the driver
# %% safe
driver = engine.raw_connection().dbapi_connection
pooled = engine.raw_connection()
pooled.dbapi_connection.cursor()  # of the driver
