"""Spelling: words without a list of every mistake. `judging.judged` is the way in.

A word that is in the lexicon (`lexicon`), with any ending (`endings`), is right. Another is wrong when it sounds like a frequent one
(`sound`), when a rule of the Bangla Academy says how such words are written (`academy`), or when one letter makes it a frequent one.
"""
