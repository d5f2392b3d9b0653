# A generator cannot call itself while it runs: Python raises a ValueError
# where it tries.

# region all
def snake():
    try:
        next(me)
    except ValueError as error:
        print(type(error).__name__, '-', error)
    yield 'tail'

me = snake()
print(next(me))
# endregion all
