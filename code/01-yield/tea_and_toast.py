# The first program of the book in Python: two functions in progress.

# region all
def task(name):
    for n in range(1, 4):
        print(name, n)
        yield

tasks = [task('tea'), task('toast')]
while tasks:
    t = tasks.pop(0)
    try:
        next(t)
        tasks.append(t)
    except StopIteration:
        pass
# endregion all
