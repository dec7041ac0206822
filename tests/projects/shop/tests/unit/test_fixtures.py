def test_nothing_is_imported(dbs, cnx):
    dbs.execute("SELECT 1")  # SQA137
    cnx.execute("SELECT 1")  # SQA136
