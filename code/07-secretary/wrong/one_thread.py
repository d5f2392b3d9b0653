# Cook and eater in one thread: whoever has to wait waits for ever.

from queue import Full, Queue

# region all
table = Queue(maxsize=2)  # room for two dishes


def produce(dishes):
    for dish in dishes:
        table.put(dish, timeout=0.1)  # without the timeout: for ever
        print("cooked", dish)


def consume(count):
    for _ in range(count):
        print("ate", table.get())


try:
    produce(["soup", "rice", "fish"])
    consume(3)
except Full:
    print("the table is full, and nobody can come to eat")
# endregion all
