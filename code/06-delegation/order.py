# The order of tea in Python: `yield from` is what yield* is here.

# region all
def drink():
    what = yield 'What to drink?'
    milk = yield f'Milk in the {what}?'
    return f'{what} with milk' if milk == 'yes' else what

def order():
    name = yield 'Your name?'
    cup = yield from drink()
    return f'{name} has {cup}.'

dialogue = order()
question = next(dialogue)
try:
    for answer in ['Ann', 'tea', 'yes']:
        print(question, answer)
        question = dialogue.send(answer)
except StopIteration as end:
    print(end.value)
# endregion all
