# The heart of asyncio: how a future is awaited, as CPython has it.

import asyncio
import inspect

# region run
source = inspect.getsource(asyncio.futures._PyFuture.__await__)
print(source, end="")
# endregion run
