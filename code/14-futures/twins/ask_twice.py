# An async generator that is still at work takes no second question.
import asyncio

# region run
async def kitchen():
    for dish in ['soup', 'rice']:
        await asyncio.sleep(0)
        yield dish

async def main():
    dishes = kitchen()
    asked = [anext(dishes), anext(dishes)]
    for answer in await asyncio.gather(*asked, return_exceptions=True):
        print(answer if isinstance(answer, str) else type(answer).__name__)

asyncio.run(main())
# endregion run
