# The same in Python: send, and a decorator that primes.

# region all
from functools import wraps

def coroutine(body):
    @wraps(body)
    def start(*args, **kwargs):
        generator = body(*args, **kwargs)
        next(generator)
        return generator
    return start

@coroutine
def echo():
    while True:
        print('heard', (yield))

ear = echo()
for word in ['one', 'two', 'three']:
    ear.send(word)
# endregion all
