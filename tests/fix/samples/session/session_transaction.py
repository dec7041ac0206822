# %% the transaction
current = session.transaction
if session.transaction.nested or session.transaction.is_active:
    pass
# %% unsafe
current = session.get_transaction()
if session.in_nested_transaction() or session.in_transaction():
    pass

# %% another member
session.transaction.rollback()
# %% by hand: get_transaction() may be None
