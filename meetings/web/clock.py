"""What day it is, for pages."""

from meetings.domain.clock import today

__all__ = ["today"]
