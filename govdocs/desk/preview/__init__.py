"""The pages of the letter that is being typed, as pictures, and where each of its values is on them."""
