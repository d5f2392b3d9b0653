# A break closes nothing in Python: what closes a generator is close(), or
# its last holder's letting go of it.
from contextlib import closing

# region numbers
def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('  closed')
# endregion numbers

# region all
held = numbers()
for n in held:
    break
print('after the loop')
print(next(held))
held.close()

for n in numbers():
    break
print('after a loop whose generator nobody holds')

with closing(numbers()) as held:
    for n in held:
        break
print('after the block')
# endregion all
