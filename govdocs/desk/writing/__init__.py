"""Help while a text is being typed: what may come there, what is wrong with it, and what is pasted."""
