"""What can go wrong in writing a book. Messages are for the person who writes it."""


class BookError(Exception):
    """Base of all errors of this package."""


class MeasurementError(BookError):
    """A file of measurements that is not what it should be; names the file and the place in it."""


class FolderRefused(BookError):
    """A folder in which something would be overwritten that is no part of an earlier book as it was written."""


class ChangelogError(BookError):
    """The history of the knowledge cannot be brought up to date; says what to do first."""
