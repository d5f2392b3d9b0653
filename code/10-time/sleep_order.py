# Sleepers in asyncio: they wake in the order of their deadlines, whatever
# the order in which they began.

import asyncio


# region run
async def sleeper(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(sleeper("c", 0.3))
        group.create_task(sleeper("a", 0.1))
        group.create_task(sleeper("b", 0.2))


asyncio.run(main())
# endregion run
