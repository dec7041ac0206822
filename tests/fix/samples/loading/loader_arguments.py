# %% paths
session.query(Address).options(orm.defer(Address.user, User.fullname)).all()
session.query(Node).options(
    orm.undefer(
        Node.children,
        Node.parent,
        Node.name,  # the last
    )
).all()
# %% safe
session.query(Address).options(orm.defaultload(Address.user).defer(User.fullname)).all()
session.query(Node).options(
    orm.defaultload(Node.children).defaultload(Node.parent).undefer(Node.name,  # the last
    )
).all()

# %% the wildcard
session.query(User).options(orm.lazyload(".*")).all()
# %% safe
session.query(User).options(orm.lazyload("*")).all()

# %% a name as alias
option = contains_eager(User.addresses, alias="other")
# %% by hand: the aliased() class

# %% what is unpacked
option = orm.defer(Address.user, *names)
# %% by hand: SQA113
