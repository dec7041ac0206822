# %% in a WHERE, and in another and_()
a = select(users).where(and_())
b = select(users).where(and_(and_(), users.c.id == 1))
c = select(users).where(sa.and_(*[]))
# %% safe
a = select(users).where(and_(True))
b = select(users).where(and_(and_(True), users.c.id == 1))
c = select(users).where(sa.and_(True))

# %% in another expression
a = or_(users.c.id == 1, and_())
b = and_()
c = select(users.c.id).having(and_())
# %% by hand: in another expression and_() vanishes

# %% or_()
a = select(users).where(or_())
# %% by hand: it found every row, or_(False) finds none

# %% a list that may be empty
conditions = []
if users is None:
    conditions.append(users.c.id == 1)
a = select(users).where(and_(*conditions))
# %% safe
conditions = []
if users is None:
    conditions.append(users.c.id == 1)
a = select(users).where(and_(True, *conditions))
