# To unpack two values, Python asks for a third one, and complains of it.

# region all
def cups():
    try:
        for n in range(1, 9):
            print('pours', n)
            yield n
    finally:
        print('closed')

served = cups()
try:
    mine, yours = served
except ValueError:
    print('too many values')
print('next', next(served))
served.close()
# endregion all
