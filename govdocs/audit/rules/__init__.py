"""The rules: one module for each family, found by themselves (govdocs.audit.rule_book)."""
