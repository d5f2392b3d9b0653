// Whoever wants to choose who is next yields its name to a loop that
// resumes by name.

// #region all
type Player = Generator<string, string>

function* ping(): Player {
  for (let n = 1; n <= 2; n++) {
    console.log('ping')
    yield 'pong'
  }
  return 'pong'
}

function* pong(): Player {
  while (true) {
    console.log('pong')
    yield 'ping'
  }
}

const players = new Map<string, Player>([
  ['ping', ping()],
  ['pong', pong()],
])
let step: IteratorResult<string, string>
let turn = 'ping'
do {
  step = players.get(turn)!.next()
  turn = step.value
} while (!step.done)
// #endregion all
