"""How a build, the queries and a change grow with the corpus: `python -m benchmarks.scale DIGESTS [TIMES...]`."""
