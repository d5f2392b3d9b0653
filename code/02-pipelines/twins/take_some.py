# islice takes the first few, and leaves the rest to whoever comes next.
from itertools import islice

# region all
def count():
    try:
        for n in range(1, 6):
            yield n
    finally:
        print('closed')

numbers = count()
print(*islice(numbers, 2))
print('next', next(numbers, None))
numbers.close()
# endregion all
