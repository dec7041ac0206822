# %% what a row is
names = session.execute(select(User.name)).tuples()
# %% safe @ 2.1
names = session.execute(select(User.name))

# %% noload
children = relationship("Node", lazy="noload")
# %% unsafe @ 2.1: raises where it was empty
children = relationship("Node", lazy="raise")

# %% future
engine2 = create_engine("sqlite://", future=True)
# %% unsafe @ 2.1: on 1.4 it makes a difference
engine2 = create_engine("sqlite://")

# %% a column's keyword
sequence = sa.Sequence("s", order=True)
# %% unsafe @ 2.1: needs SQLAlchemy 2.1
sequence = sa.Sequence("s", oracle_order=True)

# %% part of a session
session.flush([User()])
# %% by hand @ 2.1: flush() the whole session
