"""The tests; property tests run without a time limit for each example, which a busy machine would break.

`KG_TEST_EXAMPLES=1000` runs more examples than by default of each that sets no number of its own.
"""

import os

from hypothesis import settings

settings.register_profile("kg", deadline=None, max_examples=int(os.environ.get("KG_TEST_EXAMPLES", "25")))
settings.load_profile("kg")
# The tests keep every processor busy by themselves: threads of libraries only get in one another's way.
for name in ("OMP_NUM_THREADS", "POLARS_MAX_THREADS"):
    os.environ.setdefault(name, "1")
