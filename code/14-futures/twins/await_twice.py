# A coroutine runs once, and so it is awaited once.
import asyncio

# region run
async def boil():
    print('boils')
    return 'an egg'

async def main():
    egg = boil()
    print(await egg)
    try:
        print(await egg)
    except RuntimeError as error:
        print(error)

asyncio.run(main())
# endregion run
