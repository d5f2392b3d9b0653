# The first program of the book in Python: two calls in progress.

# region all
def task(name):
    for n in range(1, 4):
        print(name, n)
        yield

END = object()
tasks = [task('tea'), task('toast')]
for t in tasks:
    if next(t, END) is not END:
        tasks.append(t)
# endregion all
