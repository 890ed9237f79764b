"""How a letter goes out: the steps of issuing, the register, and the ways to other programs."""
