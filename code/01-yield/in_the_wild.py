# Generator functions in Python's own library, and one use of a single yield.
# @python 12
# #region all
import ast
import contextlib
import difflib
import inspect
import os

for function in (os.walk, ast.walk, difflib.unified_diff):
    name = f"{function.__module__}.{function.__name__}"
    print(name, inspect.isgeneratorfunction(function))


@contextlib.contextmanager
def kettle():
    print("on")
    yield "hot water"
    print("off")


with kettle() as water:
    print("pour", water)
# #endregion all
