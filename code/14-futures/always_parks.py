# In Python, to await a coroutine is to call it: if nothing inside waits,
# nobody else has a turn.

import asyncio


# region run
async def nothing():
    pass


async def eat(name):
    for bite in (1, 2):
        print(name, bite)
        await nothing()


async def main():
    await asyncio.gather(eat("Ann"), eat("Bob"))


asyncio.run(main())
# endregion run
