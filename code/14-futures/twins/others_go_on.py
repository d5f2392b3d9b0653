# gather tells the first error, and lets the others go on.
import asyncio

# region run
async def boil(dish, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    if dish == 'milk':
        raise RuntimeError('the milk is burnt')
    print('done:', dish)

async def main():
    egg = asyncio.create_task(boil('egg', 4))
    try:
        await asyncio.gather(egg, boil('milk', 1))
    except RuntimeError as error:
        print(error)
    await egg

asyncio.run(main())
# endregion run
