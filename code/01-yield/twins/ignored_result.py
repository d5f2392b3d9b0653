# A for loop throws the result of a generator away.

# region all
def tea():
    yield 'pour'
    yield 'drink'
    return 'an empty cup'

for step in tea():
    print(step)
print(len(list(tea())), 'steps')
# endregion all
