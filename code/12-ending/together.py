# A group in asyncio: the first error cancels the others, they clean up,
# and only then is it raised, in a group of exceptions.

import asyncio


# region run
async def climber(name, cleanup):
    try:
        await asyncio.sleep(10)
        print(name, "is on top")
    finally:
        await asyncio.sleep(cleanup)
        print(name, "is down")


async def main():
    try:
        async with asyncio.TaskGroup() as rope:
            rope.create_task(climber("Ann", 0.02))
            rope.create_task(climber("Bob", 0.2))
            await asyncio.sleep(0.1)
            raise ValueError("storm")
    except* ValueError as group:
        print(group.exceptions)


asyncio.run(main())
# endregion run
