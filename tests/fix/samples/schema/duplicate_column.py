# %% added
events = Table("events", MetaData(), Column("id", Integer))
events.append_column(
    Column("id", String)  # wider
)
# %% safe
events = Table("events", MetaData(), Column("id", Integer))
events.append_column(
    Column("id", String), replace_existing=True  # wider
)

# %% refused so far
events = Table("events", MetaData(), Column("id", Integer))
events.append_column(Column("id", String), replace_existing=False)
# %% safe
events = Table("events", MetaData(), Column("id", Integer))
events.append_column(Column("id", String), replace_existing=True)

# %% in the table itself
events = Table("events", MetaData(), Column("id", Integer), Column("id", String))
# %% by hand: one of the two columns has to go
