# In Python, yield takes everything up to the end of its line: a comma
# makes a tuple.

# region all
def pair():
    yield 1, 2

for what in pair():
    print('got', what)
# endregion all
