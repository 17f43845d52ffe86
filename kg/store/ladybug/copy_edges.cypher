COPY {type} FROM $rows (from = '{start}', to = '{stop}')
