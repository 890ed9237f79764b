"""A letter for each row of a sheet."""
