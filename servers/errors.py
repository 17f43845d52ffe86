"""What keeps a server from running."""

from kg.errors import KgError


class ServerError(KgError):
    """No server can be run here, or it ended, or it does not answer."""
