// In JavaScript `await` gives the others a turn, each time, even if there
// is nothing to wait for.

// #region all
async function nothing(): Promise<void> {}

async function eat(name: string): Promise<void> {
  for (let bite = 1; bite <= 2; bite++) {
    console.log(name, bite)
    await nothing()
  }
}

await Promise.all([eat('Ann'), eat('Bob')])
// #endregion all
