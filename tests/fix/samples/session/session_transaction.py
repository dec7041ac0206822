# %% the transaction
current = session.transaction
if session.transaction is None:
    pass
session.transaction.rollback()
# %% unsafe: `transaction` began one
current = session.get_transaction()
if session.get_transaction() is None:
    pass
session.get_transaction().rollback()

# %% what is asked of it
nested = session.transaction.nested
active = (
    session
    .transaction
    .is_active  # or not
)
# %% unsafe
nested = session.in_nested_transaction()
active = (
    session.in_transaction()  # or not
)

# %% other things of it
connection = session.transaction.connection(User)
# %% by hand: what is asked of the transaction
