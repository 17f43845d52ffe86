"""Report: what a graph holds, as documents for people to read, and as pages, Markdown, JSON and CSV of them."""
