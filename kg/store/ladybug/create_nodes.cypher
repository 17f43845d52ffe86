LOAD FROM $rows CREATE (:{label} {{{properties}}})
