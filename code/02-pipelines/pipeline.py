# A pipeline in Python, and what differs: a slice does not end its source.
from itertools import islice

# region all
read = 0

def access_log(count):
    global read
    for n in range(1, count + 1):
        read += 1
        yield f'/tea/{n} {500 if n % 40 == 0 else 200}'

hits = (line.split() for line in access_log(100_000))
errors = (page for page, status in hits if status == '500')

print(*islice(errors, 3), 'read', read)
print(*islice(errors, 3), 'read', read)
# endregion all
