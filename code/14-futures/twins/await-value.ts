// JavaScript awaits anything: a plain value is there one turn later.

// #region run
try {
  console.log(await 3)
} catch (error) {
  if (error instanceof Error) console.log('it throws a', error.name)
}
// #endregion run
