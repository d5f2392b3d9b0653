# In Python, an iterator that is no generator refuses what is sent to it,
# and an error goes round it, to whoever delegates.

# region tape
class Tape:
    def __iter__(self):
        return self

    def __next__(self):
        return 'hiss'

    def close(self):
        print('  the tape is closed')
# endregion tape

# region all
def play(inner):
    try:
        yield from inner
    except Exception as error:
        print('  caught', repr(error))

for inner in [Tape(), ['la', 'la', 'la']]:
    player = play(inner)
    print(next(player))
    try:
        player.send('louder')
    except StopIteration:
        pass

    player = play(inner)
    next(player)
    try:
        player.throw(ValueError('fire'))
    except StopIteration:
        pass
# endregion all
