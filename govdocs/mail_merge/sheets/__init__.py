"""Sheets of rows: csv, xlsx, ods and YAML, read within bounds by readers that see number formats and formulas."""
