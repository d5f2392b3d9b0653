# A time limit in asyncio: it, too, cuts short a cleanup that is under way,
# unless that is shielded.

import asyncio


# region run
async def goodbye():
    await asyncio.sleep(0.1)
    print("goodbye is said")


async def plain():
    try:
        print("the work is done")
    finally:
        await goodbye()


async def shielded():
    try:
        print("the work is done")
    finally:
        await asyncio.shield(goodbye())


async def main():
    for work in [plain, shielded]:
        try:
            async with asyncio.timeout(0.02):
                await work()
        except TimeoutError:
            print("time is up:", work.__name__)
    await asyncio.sleep(0.3)


asyncio.run(main())
# endregion run
