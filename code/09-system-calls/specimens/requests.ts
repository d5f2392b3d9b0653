// System calls as data: each request is a kind that the scheduler knows,
// and each new kind of wait is a change of the scheduler.

// #region scheduler
type Request =
  | { call: 'pause' }
  | { call: 'spawn'; body: Generator<Request, void, unknown> }
  | { call: 'name' }

interface Task {
  name: string
  body: Generator<Request, void, unknown>
  answer: unknown
}

function run(first: Generator<Request, void, unknown>): void {
  const ready: Task[] = [{ name: 'task 1', body: first, answer: undefined }]
  let made = 1
  for (let task; (task = ready.shift());) {
    const { done, value } = task.body.next(task.answer)
    if (done) continue
    task.answer = undefined
    if (value.call === 'name') task.answer = task.name
    if (value.call === 'spawn') {
      made += 1
      const name = (task.answer = `task ${made}`)
      ready.push({ name, body: value.body, answer: undefined })
    }
    ready.push(task)
  }
}
// #endregion scheduler

// #region run
function* child(): Generator<Request, void, unknown> {
  console.log('I am', yield { call: 'name' })
}

run(
  (function* (): Generator<Request, void, unknown> {
    const name = yield { call: 'spawn', body: child() }
    // `name` is unknown: nothing says which answer belongs to which call
    console.log('I have made', name)
    console.log('I am', yield { call: 'name' })
  })(),
)
// #endregion run
