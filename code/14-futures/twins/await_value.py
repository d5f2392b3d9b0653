# Python awaits what can be awaited, and nothing else.
import asyncio

# region run
async def main():
    try:
        print(await 3)
    except TypeError as error:
        print('it throws a', type(error).__name__)

asyncio.run(main())
# endregion run
