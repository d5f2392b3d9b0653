# Cook and eater as two threads, with a queue between them.
# @cpython

from queue import Queue
from threading import Thread

# region all
table = Queue(maxsize=2)
most = 0
eaten = []


def produce(dishes):
    global most
    for dish in dishes:
        table.put(dish)  # waits while the table is full
        most = max(most, table.qsize())


def consume(count):
    for _ in range(count):
        eaten.append(table.get())  # waits while it is empty


dishes = ["soup", "rice", "fish", "plum", "cake"]
threads = [
    Thread(target=produce, args=[dishes]),
    Thread(target=consume, args=[len(dishes)]),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("ate", *eaten)
print("never more than two on the table:", most <= 2)
# endregion all
