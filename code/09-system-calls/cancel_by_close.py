# Python does not run on after a close: a generator that waits while it is
# closed is told that it must not, and its cleanup is cut short.

# region all
def inner():
    try:
        yield "waits for data"
    finally:
        yield "waits for the goodbye to be sent"
        print("inner: cleaned up")


def outer():
    yield from inner()
    print("outer: never printed")


task = outer()
print(next(task))
try:
    task.close()
except RuntimeError as error:
    print("RuntimeError:", error)
# endregion all
