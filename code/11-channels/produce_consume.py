# Producer and consumer over a bounded queue of asyncio: who has nothing to
# do waits, and a queue that is shut down is drained first.
# @python 13

import asyncio


# region tasks
async def produce(table, dishes):
    for dish in dishes:
        await table.put(dish)
        print("put", dish, "- on the table:", table.qsize())
    table.shutdown()


async def consume(table):
    try:
        while True:
            dish = await table.get()
            await asyncio.sleep(0.01)
            print("    ate", dish)
    except asyncio.QueueShutDown:
        print("    nothing more")
# endregion tasks


# region run
async def main():
    table = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        group.create_task(produce(table, ["soup", "rice", "fish", "plum"]))
        group.create_task(consume(table))


asyncio.run(main())
# endregion run
