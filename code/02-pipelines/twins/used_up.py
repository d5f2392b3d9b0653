# A generator is walked once: whoever comes second finds nothing, and is
# not told.

# region all
squares = (n * n for n in [1, 2, 3])
print(sum(squares))
print(sum(squares))
# endregion all
