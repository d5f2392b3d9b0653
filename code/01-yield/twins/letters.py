# Python's strings are made of code points: as many as a loop gives.

# region all
word = 'tea 🍵'
print('length', len(word))
print('steps', len(list(word)))
print('last', list(word)[-1])
# endregion all
