# An error that is thrown in is raised at the yield, may be caught there,
# and the answer is the next value.

# region all
def guest():
    try:
        yield 'tea'
    except RuntimeError as error:
        yield f'no {error}, then'

asks = guest()
print(next(asks))
print(asks.throw(RuntimeError('milk')))
# endregion all
