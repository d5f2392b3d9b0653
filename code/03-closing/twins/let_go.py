# In CPython a generator that nobody holds any more is closed at once.

# region all
def tap():
    try:
        yield 'drip'
    finally:
        print('  the tap is closed')

water = tap()
print(next(water))
del water
print('let go')
# endregion all
