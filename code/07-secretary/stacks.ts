// What the stacks of a pool of threads come to, if each is given 2 MiB.

// #region all
const MiB = 2 ** 20
const GiB = 2 ** 30
for (const threads of [128, 512, 1024, 10_000]) {
  const bytes = threads * 2 * MiB
  console.log(`${threads} × 2 MiB = ${bytes / GiB} GiB`)
}
// #endregion all
