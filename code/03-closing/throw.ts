// throw() raises an error at the yield; what comes back is the next value,
// if the generator goes on.

// #region printer
function* printer(pages: string[]) {
  for (const page of pages) {
    try {
      yield page
    } catch (error) {
      console.log(`  ${page}: ${String(error)}`)
    }
  }
}
// #endregion printer

// #region loss
const printing = printer(['page 1', 'page 2', 'page 3'])
console.log(printing.next())
printing.throw(new Error('no paper'))
console.log(printing.next())
// #endregion loss
