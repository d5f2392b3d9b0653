# A generator as a context manager: the error of the block is raised at
# its yield.
from contextlib import contextmanager

# region all
@contextmanager
def table():
    print('lay the table')
    try:
        yield 'a table'
    except ValueError as error:
        print('  heard of', error)
        raise
    finally:
        print('clear the table')

try:
    with table() as laid:
        raise ValueError('spilt tea')
except ValueError as error:
    print('outside', error)
# endregion all
