"""Site: a graph as a folder of linked pages with one search box, which opens from disk."""

from kg.site.folder import Written
from kg.site.site import make_site

__all__ = ["Written", "make_site"]
