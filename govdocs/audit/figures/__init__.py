"""What arithmetic proves: parts and wholes, shares, rates, things counted and named."""
