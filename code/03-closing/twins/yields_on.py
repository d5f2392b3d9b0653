# A generator that yields while it is closed: Python calls it a mistake.

# region all
def guest():
    try:
        yield 'tea'
    finally:
        yield 'one more cup'

stays = guest()
print(next(stays))
try:
    print('answer', stays.close())
except RuntimeError as error:
    print(error)
# endregion all
