// Never committed: the key's lock is what is wanted, and nobody sees the node.
MERGE (g:Graph {{id: 'writer'}})
