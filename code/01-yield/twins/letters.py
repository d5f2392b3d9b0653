# Python's strings are made of code points: as many as a loop gives.

# region all
word = 'tea \U0001F375'
print('length', len(word))
print('steps', len(list(word)))
print('last', format(ord(list(word)[-1]), 'x'))
# endregion all
