"""Names: spans of the text to what they name, by models learned from annotated entries."""
