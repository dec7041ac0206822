# %% off
session.begin(subtransactions=False)
# %% safe
session.begin()

# %% on
session.begin(subtransactions=True)
session.begin(True)
# %% by hand: begin() raises where a transaction has begun
