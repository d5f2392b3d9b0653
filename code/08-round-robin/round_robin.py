# Round robin over generators in Python: a deque, and `next`.

from collections import deque

table = []
looks = 0


# region scheduler
def round_robin(tasks):
    """Runs the tasks to their ends, a turn each; returns the turns."""
    ready = deque(tasks)
    turns = 0
    while ready:
        task = ready.popleft()
        turns += 1
        try:
            next(task)
        except StopIteration:
            continue
        ready.append(task)
    return turns


# endregion scheduler


# region tasks
def produce(dishes, cooking):
    for dish in dishes:
        for _ in range(cooking):
            yield
        table.append(dish)
        yield


def consume(count):
    global looks
    for _ in range(count):
        while not table:
            looks += 1
            yield
        print("ate", table.pop(0))
        yield


# endregion tasks

# region run
dishes = ["soup", "rice", "fish", "plum"]
turns = round_robin([produce(dishes, 20), consume(len(dishes))])
print(f"{turns} turns, {looks} of them only to look")
# endregion run
