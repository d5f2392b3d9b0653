# The end of an inner iterator, raised in a generator, would look like the
# generator's own end: Python makes an error of it (PEP 479).

# region all
def pair(cups):
    yield next(cups)
    yield next(cups)

try:
    for cup in pair(iter(['tea'])):
        print('a cup of', cup)
except RuntimeError as error:
    print(error)
# endregion all
