# Python does not lose the first value: it refuses it.

# region all
def echo():
    while True:
        print('heard', (yield))

ear = echo()
try:
    ear.send('one')
except TypeError as error:
    print(error)
next(ear)
ear.send('one')
# endregion all
