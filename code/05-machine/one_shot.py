# Python does not copy a generator either.

# region all
import copy

def letters():
    yield 'a'
    yield 'b'

once = letters()
next(once)
try:
    copy.copy(once)
except TypeError as error:
    print(error)
print(next(once))
# endregion all
