# The loop of asyncio, asked as ours: soon, in a while, and cancelled.

import asyncio


# region run
async def main():
    loop = asyncio.get_running_loop()
    over = asyncio.Event()

    def soon():
        print("soon")
        loop.call_soon(print, "a turn later")

    loop.call_later(0.2, over.set)
    loop.call_later(0.1, print, "late")
    loop.call_later(0.05, print, "early")
    loop.call_later(0.07, print, "never").cancel()
    loop.call_soon(soon)
    loop.call_soon(print, "soon, too")
    print("all asked for")
    await over.wait()


asyncio.run(main())
# endregion run
