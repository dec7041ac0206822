# %% columns and labels
query = session.query(User).add_column(User.name)
query = session.query(User).with_labels()
query = session.query(User).apply_labels()  # labels
# %% safe
query = session.query(User).add_columns(User.name)
query = session.query(User).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)
query = session.query(User).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)  # labels

# %% locks
query = session.query(User).with_lockmode("update")
query = session.query(User).with_lockmode("read").filter(User.id == 1)
# %% safe
query = session.query(User).with_for_update()
query = session.query(User).with_for_update(read=True).filter(User.id == 1)

# %% another lock
query = session.query(User).with_lockmode(mode)
# %% by hand: which lock is meant

# %% what is asked for in another way
found = session.query(User).filter_by(id=1).value(User.name)
# %% by hand: use with_entities
