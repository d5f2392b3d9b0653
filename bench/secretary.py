# What a thread costs in CPython, beside a generator: processor time to make
# one and to switch, and resident bytes of one that waits. Prints JSON.

import json
import platform
import threading
from time import process_time

ROUNDS = 15


def body():
    yield


def endless():
    while True:
        yield


def make_generators(count):
    for _ in range(count):
        generator = body()
        next(generator)
        generator.close()


def make_threads(count):
    for _ in range(count):
        thread = threading.Thread(target=lambda: None)
        thread.start()
        thread.join()


def switch_generators(count):
    a, b = endless(), endless()
    for _ in range(count // 2):
        next(a)
        next(b)


def switch_threads(count):
    mine, its = threading.Semaphore(0), threading.Semaphore(0)

    def other():
        for _ in range(count // 2):
            its.acquire()
            mine.release()

    thread = threading.Thread(target=other)
    thread.start()
    for _ in range(count // 2):
        its.release()
        mine.acquire()
    thread.join()


def time(work, count):
    start = process_time()
    work(count)
    return (process_time() - start) * 1e9 / count


def status(field):
    with open("/proc/self/status") as lines:
        for line in lines:
            if line.startswith(field):
                return int(line.split()[1]) * 1024


def generators(count):
    kept = [body() for _ in range(count)]
    for generator in kept:
        next(generator)
    return lambda: kept.clear()


def threads(count):
    gate = threading.Event()
    kept = [threading.Thread(target=gate.wait) for _ in range(count)]
    for thread in kept:
        thread.start()

    def release():
        gate.set()
        for thread in kept:
            thread.join()

    return release


def size(park, count):
    before = status("VmRSS"), status("VmSize")
    release = park(count)
    after = status("VmRSS"), status("VmSize")
    release()
    return [(a - b) / count for a, b in zip(after, before)]


times = []
for _ in range(ROUNDS):
    times.append(
        {
            "make": [time(make_generators, 20_000), time(make_threads, 500)],
            "switch": [time(switch_generators, 50_000), time(switch_threads, 4_000)],
        }
    )
sizes = {"generator": [], "thread": []}
for _ in range(5):
    sizes["thread"].append(size(threads, 500))
    sizes["generator"].append(size(generators, 100_000 + 50_000 * len(sizes["generator"])))
print(json.dumps({"python": platform.python_version(), "times": times, "sizes": sizes}))
