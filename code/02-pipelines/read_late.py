# A generator expression takes its first source at once, and reads all its
# other names late.

# region all
numbers, least = [1, 2, 3], 2
found = (n for n in numbers if n >= least)
numbers, least = [10, 20, 30], 3
print(*found)
# endregion all
