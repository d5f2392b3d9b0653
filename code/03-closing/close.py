# close() raises GeneratorExit at the yield; a generator that catches it and
# yields again is an error.

# region close
def read():
    try:
        yield 'first line'
        yield 'second line'
    except GeneratorExit:
        print('  GeneratorExit is raised here')
        raise
    finally:
        print('  closing the file')

reading = read()
print(next(reading))
print(reading.close())
print(next(reading, 'the end'))
# endregion close

# region ignored
def worker():
    try:
        yield 'working'
    finally:
        yield 'still cleaning'

ann = worker()
print(next(ann))
try:
    ann.close()
except RuntimeError as error:
    print(type(error).__name__, error)
# endregion ignored
