# Python puts the return value into the exception that ends the loop.

# region all
def numbers():
    yield 1
    return 'the end'

pulled = numbers()
print(next(pulled))
try:
    next(pulled)
except StopIteration as end:
    print('returned', end.value)
print(list(numbers()))
# endregion all
