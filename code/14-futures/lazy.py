# In Python a call of an async function begins nothing: it makes a
# coroutine. A task begins later, when the loop comes to it.

import asyncio


# region run
async def boil(dish):
    print("  begun:", dish)


async def main():
    print("call")
    egg = boil("egg")
    print("make a task")
    toast = asyncio.create_task(boil("toast"))
    print("await the call")
    await egg
    print("await the task")
    await toast


asyncio.run(main())
# endregion run
