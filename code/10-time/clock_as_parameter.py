# Python's oldest scheduler takes its clock as a parameter: one function
# that tells the time, one that lets it pass.

import sched

# region run
now = 0


def tell_time():
    return now


def let_pass(seconds):
    global now
    now += seconds


scheduler = sched.scheduler(tell_time, let_pass)
for name, seconds in [("far", 1000), ("near", 10), ("near too", 10)]:
    scheduler.enter(seconds, 1, lambda name=name: print(now, name))
scheduler.run()
# endregion run
