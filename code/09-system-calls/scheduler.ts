// The scheduler. A task is a generator that asks for things: it yields an
// operation, and is resumed with the answer, at once or later. What waits
// in this book, from `join` to a socket, is an operation made by `suspend`;
// the scheduler knows none of them, and this is its last version.
//
// Invariants:
//  - a task is ready (in the policy, once), running, parked or ended;
//  - a wait has a ticket: who resumes it first takes the ticket, and to
//    resume it again, or late, does nothing;
//  - a cancel is thrown into a task at most once, and where it waits.

import { type Choose, seeded } from '../08-round-robin/choice.ts'
import { type Policy, roundRobin } from '../08-round-robin/policies.ts'
import { Cancelled, JoinedCancelled, NotAnOperation } from './errors.ts'
import { type Host, StillHost } from './host.ts'
import { type Abort, type Body, type Coroutine } from './operation.ts'
import { Operation, PAUSE, type Resume, suspend } from './operation.ts'
import { type Happening, type Options } from './options.ts'
import { DONE, failed, ok, type Outcome, unwrap } from './outcome.ts'
import { verdict } from './verdict.ts'

export * from './calls.ts'
export * from './errors.ts'
export * from './operation.ts'
export * from './outcome.ts'

// #region task
export class Task<T> {
  readonly id: number
  readonly name: string
  /** For others to read, as are the next three. */
  state: 'ready' | 'running' | 'parked' | 'ended' = 'ready'
  waiting: string | undefined // for what, while it is parked
  outcome: Outcome<T> | undefined // how it ended, as joiners are told
  cancelled = false // whether it ended because it was cancelled
  /** While this is above 0, a cancel has to wait. */
  shields = 0
  #scheduler: Scheduler
  #coroutine: Coroutine<T>
  #answer: Outcome<unknown> = DONE // what the next step resumes it with
  #ticket = 0
  #abort: Abort | undefined
  #cancel: 'unasked' | 'asked' | 'thrown' = 'unasked'
  #watchers: (() => void)[] = []

  /** For the scheduler: tasks are made by `spawn`. */
  constructor(
    scheduler: Scheduler,
    id: number,
    body: Body<T>,
    name: string,
  ) {
    this.#scheduler = scheduler
    this.#coroutine = body()[Symbol.iterator]()
    this.id = id
    this.name = name || `task ${id}`
  }
  // #endregion task

  // #region step
  /** For the scheduler: one turn, until it waits, pauses or ends. */
  step(): void {
    this.state = 'running'
    let request
    do {
      const answer = this.#answer
      try {
        request = answer.ok
          ? this.#coroutine.next(answer.value)
          : this.#coroutine.throw(answer.error)
      } catch (error) {
        this.#end(failed(error))
        return
      }
    } while (!request.done && this.#answersAtOnce(request.value))
    if (request.done) this.#end(ok(request.value))
  }

  /** Starts a wait. True if it is over already, and the task runs on. */
  #answersAtOnce(operation: Operation<unknown>): boolean {
    this.#answer = DONE // lets go of what it held
    if (operation === PAUSE && !this.#mustCancel()) {
      this.state = 'ready'
      this.#scheduler.ready(this)
      return false
    }
    const ticket = (this.#ticket += 1)
    const resume: Resume<unknown> = (outcome) => {
      if (ticket === this.#ticket) this.#wake(outcome)
    }
    try {
      if (!(operation instanceof Operation)) throw new NotAnOperation()
      this.#abort = operation.park(resume, this, this.#scheduler)
    } catch (error) {
      this.#wake(failed(error))
    }
    if (ticket !== this.#ticket) return true
    this.state = 'parked'
    this.waiting = operation.label
    this.#scheduler.tell('parked', this)
    if (this.#mustCancel()) this.#interrupt()
    return false
  }

  #wake(outcome: Outcome<unknown>): void {
    this.#ticket += 1
    this.#answer = outcome
    if (this.state !== 'parked') return // still in `park`: it runs on
    this.state = 'ready'
    this.waiting = this.#abort = undefined
    this.#scheduler.ready(this)
  }
  // #endregion step

  // #region join
  /** Waits for the end: gives the task's value, or throws its error. */
  join(): Operation<T> {
    return suspend((resume, task) => {
      if (task === this) throw new Error(`${this.name} cannot join itself`)
      return this.#atEnd((outcome) => {
        this.#scheduler.unheard.delete(this)
        resume(outcome)
      })
    }, `the end of ${this.name}`)
  }

  #atEnd(tell: (outcome: Outcome<T>) => void): Abort {
    const watcher = () => tell(this.outcome!) // called when there is one
    if (this.outcome) watcher()
    else this.#watchers.push(watcher)
    return () => {
      this.#watchers = this.#watchers.filter((other) => other !== watcher)
    }
  }

  #end(outcome: Outcome<T>): void {
    const cause = outcome.ok ? undefined : outcome.error
    this.cancelled = this.#cancel === 'thrown' && cause instanceof Cancelled
    this.outcome = this.cancelled
      ? failed(new JoinedCancelled(`${this.name} was cancelled`, { cause }))
      : outcome
    this.state = 'ended'
    this.#scheduler.ended(this)
    for (const watcher of this.#watchers.splice(0)) watcher()
  }
  // #endregion join

  // #region cancel
  /** Asks the task to end, and waits until it has cleaned up and ended. */
  cancel(): Operation<void> {
    return suspend((resume, task) => {
      this.requestCancel()
      if (task !== this) return this.#atEnd(() => resume(DONE))
      resume(DONE)
    }, `the end of ${this.name}`)
  }

  /** Only asks: for callers that are not tasks, and for many at once. */
  requestCancel(): void {
    if (this.#cancel !== 'unasked' || this.outcome) return
    this.#cancel = 'asked'
    this.#scheduler.tell('cancel', this)
    if (this.state === 'parked' && this.#mustCancel()) this.#interrupt()
  }

  #mustCancel(): boolean {
    return this.#cancel === 'asked' && this.shields === 0
  }

  /** Leaves the wait, and throws into it. */
  #interrupt(): void {
    this.#cancel = 'thrown'
    this.#ticket += 1 // whatever leaving does, it resumes nothing
    try {
      this.#abort?.()
    } finally {
      this.#wake(failed(new Cancelled(`${this.name} is cancelled`)))
    }
  }
  // #endregion cancel
}

// #region scheduler
/** Steps in a drain: so many that the host's turn between costs little. */
const BUDGET = 1000

export class Scheduler {
  readonly host: Host
  readonly choose: Choose
  readonly tasks = new Set<Task<unknown>>() // those that live
  readonly unheard = new Set<Task<unknown>>() // failed, and not joined
  #policy: Policy<Task<unknown>>
  #observer: Options['observer']
  #made = 0
  #awake = false // draining, or the host will see to it
  #running: Task<unknown> | undefined
  #finish: (() => void) | undefined

  constructor(options: Options = {}) {
    this.host = options.host ?? new StillHost()
    this.choose = options.choose ?? seeded(1)
    this.#policy = options.policy ?? roundRobin()
    this.#observer = options.observer
  }
  // #endregion scheduler

  // #region drain
  /** The loop: runs what is ready, then lets the host have its turn. */
  #drain = (): void => {
    for (let left = BUDGET; left > 0 && this.#policy.size > 0; left--) {
      this.#running = this.#policy.pop()! // its size is above 0
      this.tell('run', this.#running)
      this.#running.step()
    }
    this.#running = undefined
    this.#awake = this.#policy.size > 0
    if (this.#awake) this.host.defer(this.#drain)
    else if (this.tasks.size === 0 || this.host.idle) this.#finish?.()
  }

  /** For tasks: puts one among the ready, and wakes the loop. */
  ready(task: Task<unknown>): void {
    this.tell('ready', task)
    this.#policy.push(task)
    if (this.#awake) return
    this.#awake = true
    this.host.defer(this.#drain)
  }

  spawn<T>(body: Body<T>, name = body.name): Task<T> {
    const task = new Task(this, (this.#made += 1), body, name)
    this.tasks.add(task)
    this.tell('made', task)
    this.ready(task)
    return task
  }

  /** For tasks: one has ended. */
  ended(task: Task<unknown>): void {
    this.tasks.delete(task)
    if (!task.outcome?.ok && !task.cancelled) this.unheard.add(task)
    this.tell('ended', task)
  }

  tell(what: Happening['what'], task: Task<unknown>): void {
    this.#observer?.({ what, task, by: this.#running })
  }
  // #endregion drain

  // #region run
  /** Starts a program on any host, and returns; calls `done` when all its
   * tasks have ended, or those left can never be woken. */
  start<T>(body: Body<T>, done: (outcome: Outcome<T>) => void): Task<T> {
    if (this.#finish) throw new Error('a scheduler runs one program')
    const main = this.spawn(body, body.name || 'main')
    this.#finish = () => {
      this.#finish = undefined
      done(verdict(main, this.unheard, this.tasks))
    }
    return main
  }

  /** Runs a program to its end, on a host that can be driven: returns the
   * value of its body, or throws the errors that no one was told of. */
  run<T>(body: Body<T>): T {
    const results: Outcome<T>[] = []
    this.start(body, (outcome) => results.push(outcome))
    while (results.length === 0 && this.host.advance?.()) continue
    const [result] = results
    if (result) return unwrap(result)
    throw new Error('tasks wait for the outside: start them on a live host')
  }
  // #endregion run
}
