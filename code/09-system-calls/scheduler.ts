// The scheduler. A task is a generator that yields operations: each is
// something to wait for, and the task is resumed with what it brought. The
// scheduler knows no operation but `pause`, and this is its last version.
// - A task is ready (and in the policy, once), running, parked or ended.
// - A wait has a ticket. Who resumes it first takes the ticket; to resume
//   it again, or late, does nothing.
// - A cancel is thrown into a task once at most, and only where it waits.

// #region imports
import { type Choose, seeded } from '../08-round-robin/choice.ts'
import { type Policy, roundRobin } from '../08-round-robin/policies.ts'
import { Cancelled, JoinedCancelled, NotAnOperation } from './errors.ts'
import { type Host, StillHost } from './host.ts'
import { type Abort, type Body, type Coroutine } from './operation.ts'
import { Operation, PAUSE, type Resume, suspend } from './operation.ts'
import { type Happening, type Options } from './options.ts'
import { DONE, failed, ok, type Outcome, unwrap } from './outcome.ts'
import { Roster } from './roster.ts'
import { verdict } from './verdict.ts'
export * from './errors.ts'
export * from './operation.ts'
export * from './outcome.ts'
// #endregion imports

// #region task
export class Task<T> {
  readonly id: number
  readonly name: string
  /** This and the next four are for others to read. */
  state: 'ready' | 'running' | 'parked' | 'ended' = 'ready'
  waiting: string | undefined // for what, while it is parked
  outcome: Outcome<T> | undefined // how it ended, as joiners are told
  cancelled = false // whether it ended because it was cancelled
  cancelling: 'no' | 'asked' | 'thrown' = 'no' // how far its cancel is
  /** While this is above 0, a cancel has to wait. */
  shields = 0
  place = 0 // in the roster of the living
  #scheduler: Scheduler
  #coroutine: Coroutine<T>
  #answer: Outcome<unknown> = DONE // what the next step resumes it with
  #ticket = 0
  #abort: Abort | undefined
  #watchers: (() => void)[] | undefined

  /** For the scheduler: tasks are made by `spawn`. */
  constructor(scheduler: Scheduler, body: Body<T>, name: string) {
    this.#scheduler = scheduler
    this.#coroutine = body()[Symbol.iterator]()
    this.id = scheduler.tasks.add(this)
    this.name = name || `task ${this.id}`
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
        return this.#end(failed(error))
      }
    } while (!request.done && this.#answersAtOnce(request.value))
    if (request.done) this.#end(ok(request.value))
  }
  // #endregion step
  // #region wait
  /** Starts a wait. True if it is over already, and the task runs on. */
  #answersAtOnce(operation: Operation<unknown>): boolean {
    this.#answer = DONE // lets go of what it held
    if (operation === PAUSE && !this.#mustCancel()) {
      this.state = 'ready'
      this.#scheduler.ready(this)
      return false
    }
    const ticket = this.#ticket
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
    this.#ticket += 1 // taken: the next wait has another
    this.#answer = outcome
    if (this.state !== 'parked') return // still in `park`: it runs on
    this.state = 'ready'
    this.waiting = this.#abort = undefined
    this.#scheduler.ready(this)
  }
  // #endregion wait
  // #region join
  /** Waits for the end: gives the task's value, or throws its error. */
  join(): Operation<T> {
    return suspend((resume, task) => {
      if (task === this) throw new Error(`${this.name} cannot join itself`)
      return this.#atEnd(() => {
        this.#scheduler.tasks.unheard.delete(this)
        resume(this.outcome!) // it has ended
      })
    }, `the end of ${this.name}`)
  }

  #atEnd(tell: () => void): Abort {
    if (this.outcome) tell()
    else if (this.#watchers) this.#watchers.push(tell)
    else this.#watchers = [tell]
    return () => {
      this.#watchers = this.#watchers?.filter((other) => other !== tell)
    }
  }

  #end(outcome: Outcome<T>): void {
    const cause = outcome.ok ? undefined : outcome.error
    this.cancelled =
      this.cancelling === 'thrown' && cause instanceof Cancelled
    this.outcome = this.cancelled
      ? failed(new JoinedCancelled(`${this.name} was cancelled`, { cause }))
      : outcome
    this.state = 'ended'
    this.#scheduler.tasks.remove(this)
    this.#scheduler.tell('ended', this)
    for (const tell of this.#watchers ?? []) tell()
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
    if (this.cancelling !== 'no' || this.outcome) return
    this.cancelling = 'asked'
    this.#scheduler.tell('cancel', this)
    if (this.state === 'parked' && this.#mustCancel()) this.#interrupt()
  }

  #mustCancel(): boolean {
    return this.cancelling === 'asked' && this.shields === 0
  }

  /** Leaves the wait, and throws into it. */
  #interrupt(): void {
    this.cancelling = 'thrown'
    let error: unknown = new Cancelled(`${this.name} is cancelled`)
    try {
      this.#abort?.()
    } catch (broken) {
      error = broken
    }
    this.#wake(failed(error))
  }
  // #endregion cancel
}

// #region scheduler
export class Scheduler {
  readonly host: Host
  readonly choose: Choose
  readonly tasks = new Roster()
  #policy: Policy<Task<unknown>>
  #observer: Options['observer']
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
  /** The loop: a thousand steps at most, and the host has its turn. */
  #drain = (): void => {
    for (let left = 1000, task; left > 0; left--) {
      if (!(task = this.#policy.pop())) break
      this.#running = task
      this.tell('run', task)
      task.step()
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
    const task = new Task(this, body, name)
    this.tell('made', task)
    this.ready(task)
    return task
  }

  tell(what: Happening['what'], task: Task<unknown>): void {
    this.#observer?.({ what, task, by: this.#running })
  }
  // #endregion drain
  // #region run
  /** Starts a program. When all has ended, or is stuck, calls `done`. */
  start<T>(body: Body<T>, done: (outcome: Outcome<T>) => void): Task<T> {
    if (this.#finish) throw new Error('a scheduler runs one program')
    const main = this.spawn(body, body.name || 'main')
    this.#finish = () => {
      this.#finish = undefined
      done(verdict(main, this.tasks))
    }
    return main
  }

  /** Runs a program to its end, on a host that can be driven. */
  run<T>(body: Body<T>): T {
    const results: Outcome<T>[] = []
    this.start(body, (outcome) => results.push(outcome))
    while (results.length === 0 && this.host.advance?.()) continue
    return unwrap(results[0] ?? failed(new Error('live host: use start')))
  }
  // #endregion run
}
