"""All that only makes rendering faster: each changes no byte, and GOVDOCS_PLAIN=1 switches all of it off."""
