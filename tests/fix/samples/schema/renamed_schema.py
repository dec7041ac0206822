# %% a method, a keyword
copied = users.tometadata(
    MetaData(),  # another one
)
Table("users", Base.metadata, mustexist=True)
Table("users", Base.metadata, useexisting = flag,)
# %% safe
copied = users.to_metadata(
    MetaData(),  # another one
)
Table("users", Base.metadata, must_exist=True)
Table("users", Base.metadata, extend_existing = flag,)

# %% the new keyword as well
Table("users", Base.metadata, mustexist=True, must_exist=True)
# %% by hand: must_exist is given as well
