// A lock for many readers, or one writer.
import type { Body, Coroutine } from '../../../09-system-calls/scheduler.ts'

export class ReadWriteLock {
  /** Runs the body together with other readers, while nobody writes. */
  *read<T>(body: Body<T>): Coroutine<T> {
    throw new Error('read is not written yet')
  }

  /** Runs the body alone. */
  *write<T>(body: Body<T>): Coroutine<T> {
    throw new Error('write is not written yet')
  }
}
