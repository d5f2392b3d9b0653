# System calls in Python: a task yields an object that knows how it is
# handled, and the scheduler's loop never learns what there is to wait for.

from collections import deque


# region task
class Cancelled(Exception):
    """Thrown into a task where it waits, to make it end."""


class Task:
    def __init__(self, name, body):
        self.name = name
        self.body = body
        self.answer = None  # what the next step sends
        self.error = None  # or what it throws
        self.joiners = []
        self.ended = False


# endregion task


# region scheduler
class Scheduler:
    def __init__(self):
        self.ready = deque()

    def spawn(self, name, body):
        task = Task(name, body)
        self.ready.append(task)
        return task

    def run(self):
        while self.ready:
            task = self.ready.popleft()
            try:
                if task.error:
                    error, task.error = task.error, None
                    call = task.body.throw(error)
                else:
                    call = task.body.send(task.answer)
            except (StopIteration, Cancelled):
                task.ended = True
                self.ready.extend(task.joiners)
            else:
                task.answer = None
                call.handle(self, task)


# endregion scheduler


# region calls
class Call:
    def __iter__(self):
        return (yield self)


class Pause(Call):
    def handle(self, scheduler, task):
        scheduler.ready.append(task)


class Spawn(Call):
    def __init__(self, name, body):
        self.name, self.body = name, body

    def handle(self, scheduler, task):
        task.answer = scheduler.spawn(self.name, self.body)
        scheduler.ready.append(task)


class Cancel(Call):
    def __init__(self, target):
        self.target = target

    def handle(self, scheduler, task):
        self.target.joiners.append(task)
        self.target.error = Cancelled()
        if self.target not in scheduler.ready:
            scheduler.ready.append(self.target)


class Forever(Call):
    def handle(self, scheduler, task):
        pass  # nobody has it now, and nobody will wake it


# endregion calls


# region run
def inner():
    try:
        yield from Forever()
    finally:
        yield from Pause()
        print("inner: cleaned up")


def outer():
    yield from inner()
    print("outer: never printed")


def main():
    task = yield from Spawn("outer", outer())
    yield from Pause()
    yield from Cancel(task)
    print("main: it has ended:", task.ended)


scheduler = Scheduler()
scheduler.spawn("main", main())
scheduler.run()
# endregion run
