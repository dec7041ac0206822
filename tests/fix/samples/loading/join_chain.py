# %% a tuple
query = session.query(Address).join((User, User.id == Address.user_id))
query = session.query(Address).outerjoin(
    (
        User,  # who
        User.id == Address.user_id,
    ),
)
# %% safe
query = session.query(Address).join(User, User.id == Address.user_id)
query = session.query(Address).outerjoin(
        User,  # who
        User.id == Address.user_id,
)

# %% relationships, tuples, a list
query = session.query(User).join(User.addresses, Address.user.of_type(aliased(User)))
query = session.query(Node).join(
    (Address, Address.id == Node.id), (User, User.id == Address.user_id), isouter=True
)
query = session.query(User).outerjoin([User.addresses, (Node, Node.id == User.id)])
query = session.query(User).join(
    User.addresses,
    Address.user.of_type(aliased(User)),
    isouter=True,
)
# %% safe
query = session.query(User).join(User.addresses).join(Address.user.of_type(aliased(User)))
query = session.query(Node).join(
    Address, Address.id == Node.id, isouter=True).join(User, User.id == Address.user_id, isouter=True
)
query = session.query(User).outerjoin(User.addresses).outerjoin(Node, Node.id == User.id)
query = session.query(User).join(
    User.addresses, isouter=True).join(Address.user.of_type(aliased(User)),
    isouter=True,
)

# %% strings
query = session.query(User).join("addresses", "user")
# %% by hand: become attributes first

# %% classes
query = session.query(Node).join(Address, User, isouter=True)
# %% by hand: from where its steps start

# %% a target with a name
target = (User, User.id == Address.user_id)
query = session.query(Address).join(target)
# %% by hand: its targets are not written here
