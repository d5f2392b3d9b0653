# In Python a default is worked out once, where the function is defined.

# region all
def ask():
    print('the default is worked out')
    return 3

def countdown(start=ask()):
    print('the body starts')
    yield start

print('defined')
count = countdown()
print('called')
next(count)
# endregion all
