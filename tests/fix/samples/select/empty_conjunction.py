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
b = ~and_()
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

# %% a variable
def find(found):
    conditions = []
    if found:
        conditions.append(users.c.id == 1)
    condition = and_(*conditions)
    return select(users).where(condition), session.query(User).filter(condition, User.id > 0)
# %% safe
def find(found):
    conditions = []
    if found:
        conditions.append(users.c.id == 1)
    condition = and_(True, *conditions)
    return select(users).where(condition), session.query(User).filter(condition, User.id > 0)

# %% a variable that goes elsewhere
def find():
    condition = and_()
    return or_(condition, users.c.id == 1)
def build():
    return and_()
everything = and_()
# %% unsafe: where it goes into or_()
def find():
    condition = and_(True)
    return or_(condition, users.c.id == 1)
def build():
    return and_(True)
everything = and_(True)
