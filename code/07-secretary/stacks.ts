// What the stacks of a pool of threads come to, if each is given 2 MiB.

// #region all
const MiB = 2 ** 20
const GiB = 2 ** 30
for (const threads of [1, 100, 512, 1000, 10_000]) {
  const bytes = threads * 2 * MiB
  console.log(`${threads} × 2 MiB = ${bytes / GiB} GiB`)
}
// #endregion all
