from depot.stock.reports import tally
