SHOW TRANSACTIONS YIELD metaData WHERE metaData.kg IS NOT NULL RETURN metaData.kg AS builder
