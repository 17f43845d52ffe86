"""Own text: how sure it is that an entry's text is about the titled paper, and no filler that somebody made up."""

from kg.extract.own_text.component import OwnText

__all__ = ["OwnText"]
