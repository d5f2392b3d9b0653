# Python has the stages of this chapter in its library.
# @python 12
from heapq import merge
from itertools import batched, count, islice, pairwise, takewhile, tee

# region all
print(*batched([1, 2, 3, 4, 5], 2))
print(*pairwise([1, 2, 3, 4, 5]))
print(*islice(merge(count(1, 3), count(2, 2)), 6))

first, second = tee(count())
print(*islice(first, 3), *islice(second, 3))

numbers = iter([1, 2, 30, 4])
print(*takewhile(lambda n: n < 10, numbers), 'then', *numbers)
# endregion all
