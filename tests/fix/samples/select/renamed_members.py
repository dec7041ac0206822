# %% methods and attributes
a = select(users).apply_labels()
c = select(users.c.id).column(users.c.name)
d = [str(each) for each in select(users.c.id).froms]
# %% safe
a = select(users).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)
c = select(users.c.id).add_columns(users.c.name)
d = [str(each) for each in select(users.c.id).get_final_froms()]

# %% what has no successor
a = select(users.c.id).replace_selectable(users, users.alias())
b = users.c.id.anon_label
# %% by hand: there is no method that does the same

# %% a union
stmt = union(select(users.c.id), select(nodes.c.id)).apply_labels()
# %% unsafe: the columns of a union
stmt = union(select(users.c.id), select(nodes.c.id)).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)
