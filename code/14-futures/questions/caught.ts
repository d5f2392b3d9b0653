// Who catches the error of a promise that is returned?

// #region all
const burnt = () => Promise.reject(new Error('burnt'))

async function toast(): Promise<string> {
  try {
    return await burnt()
  } catch {
    return 'bread'
  } finally {
    console.log('off')
  }
}

toast().then(console.log)
console.log('wait')
// #endregion all
