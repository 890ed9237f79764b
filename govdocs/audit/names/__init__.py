"""Names of people, places, ranks and laws, and what two spellings of one name are."""
