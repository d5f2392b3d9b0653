# In Python the end of a generator is an exception, and the result is in it.

# region all
def tea():
    yield 'pour'
    return 'a full cup'

cup = tea()
print(next(cup))
try:
    next(cup)
except StopIteration as end:
    print('ends with', end.value)
try:
    next(cup)
except StopIteration as end:
    print('asked again:', end.value)
# endregion all
