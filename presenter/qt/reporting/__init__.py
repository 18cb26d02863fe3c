"""The window in which a report is looked at before it is saved."""
