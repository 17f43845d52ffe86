"""Link: what digests name becomes authors and concepts that papers share."""

from kg.link.authors import Authors, link_authors
from kg.link.concepts import Links, link_concepts

__all__ = ["Authors", "Links", "link_authors", "link_concepts"]
