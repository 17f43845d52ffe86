"""Roles: what an entry does with each method and benchmark that it names."""
