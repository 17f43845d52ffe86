"""Entities: the keys of an entry that name one thing, and every place where the entry writes them."""
