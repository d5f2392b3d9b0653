# In Python to close is to raise GeneratorExit where the generator is
# parked: it can be caught, and told from an error.

# region all
def guest():
    try:
        yield 'tea'
    except GeneratorExit:
        print('asked to leave')
        raise
    finally:
        print('leaves')

stays = guest()
next(stays)
stays.close()
# endregion all
