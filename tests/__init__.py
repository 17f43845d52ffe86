"""The tests; property tests run without a time limit for each example, which a busy machine would break."""

from hypothesis import settings

settings.register_profile("kg", deadline=None, max_examples=40)
settings.load_profile("kg")
