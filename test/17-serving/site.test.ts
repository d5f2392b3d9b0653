// What the table of files keeps, and what it asks of the disk.

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { type Coroutine, Scheduler, spawn, unwrap } from '../../code/09-system-calls/scheduler.ts'
import { sleep } from '../../code/10-time/time.ts'
import { LiveClock } from '../../code/10-time/live-clock.ts'
import { VirtualClock } from '../../code/10-time/virtual-clock.ts'
import { Folder, type OpenFile } from '../../code/17-serving/disk.ts'
import { Locks } from '../../code/17-serving/locks.ts'
import { MemoryDisk } from '../../code/17-serving/memory-disk.ts'
import { OpenFiles } from '../../code/17-serving/open-files.ts'
import { Site } from '../../code/17-serving/site.ts'

/** A disk that takes a millisecond for each thing. */
class SlowDisk extends MemoryDisk {
  override *open(name: string): Coroutine<OpenFile | undefined> {
    yield* sleep(1)
    const open = yield* super.open(name)
    if (!open) return undefined
    return {
      ...open,
      *read(from, count) {
        yield* sleep(1)
        return yield* open.read(from, count)
      },
    }
  }
}

/** Runs a body with a site, and says how the disk was used. */
function run<T>(body: (site: Site, disk: SlowDisk) => Coroutine<T>, most?: number): T {
  const host = new VirtualClock()
  const disk = new SlowDisk()
  for (const name of ['a.txt', 'b.txt', 'c.txt']) disk.write(name, name.repeat(200), 5000)
  disk.write('large.bin', new Uint8Array(1_000_000), 5000)
  const site = new Site(disk, () => host.now(), most)
  return new Scheduler({ host }).run(function* () {
    yield* site.scan()
    return yield* body(site, disk)
  })
}

test('of many who ask for a file that nobody has read, one reads it', () => {
  run(function* (site, disk) {
    const tasks = []
    for (let n = 0; n < 20; n++) tasks.push(yield* spawn(() => site.resource('large.bin')))
    const found = []
    for (const task of tasks) found.push(yield* task.join())
    expect(new Set(found).size).toBe(1)
    expect(disk.openings).toBe(1)
    yield* sleep(2000)
    for (const task of [1, 2, 3].map(() => spawn(() => site.resource('large.bin')))) yield* task
    yield* sleep(100)
    expect(disk.openings).toBe(2) // asked again, by one
  })
})

test('of many, one that is cancelled while it reads leaves the others to it', () => {
  run(function* (site, disk) {
    const tasks = []
    for (let n = 0; n < 3; n++) tasks.push(yield* spawn(() => site.resource('large.bin')))
    yield* sleep(2)
    yield* tasks[0]!.cancel()
    expect((yield* tasks[1]!.join())?.name).toBe('large.bin')
    expect(yield* tasks[2]!.join()).toBe(yield* tasks[1]!.join())
    expect(disk.openNow).toBe(0)
  })
})

test('where there is no room for all, those stay that were asked for last', () => {
  run(function* (site, disk) {
    const asked = function* (name: string) {
      const before = disk.openings
      yield* site.resource(name)
      return disk.openings - before // twice if it has to be read
    }
    for (const name of ['a.txt', 'b.txt']) expect(yield* asked(name)).toBe(1)
    yield* sleep(2000)
    expect(yield* asked('a.txt')).toBe(1) // its time was asked for
    expect(yield* asked('c.txt')).toBe(1) // b goes
    expect(yield* asked('a.txt')).toBe(0)
    expect(yield* asked('b.txt')).toBe(1) // a or c goes
    expect((yield* site.resource('large.bin'))?.forms.size).toBe(1)
  }, 5000)
})

test('a compressed form that comes later is seen when the folder is read again', () => {
  run(function* (site, disk) {
    expect([...(yield* site.resource('a.txt'))!.codings]).toEqual(['identity'])
    disk.write('a.txt.br', brotliCompressSync('a'), 5000)
    yield* site.scan()
    expect([...(yield* site.resource('a.txt'))!.codings]).toEqual(['identity', 'br'])
  })
})

describe('a file that goes to many clients', () => {
  const state = { size: 1_000_000, modified: 5000 }

  test('is open once, until the last has it', () => {
    run(function* (_site, disk) {
      const files = new OpenFiles(disk)
      const tasks = []
      for (let n = 0; n < 50; n++) tasks.push(yield* spawn(() => files.open('large.bin', state)))
      const open = []
      for (const task of tasks) open.push((yield* task.join())!)
      expect([disk.openNow, disk.openings]).toEqual([1, 1])
      for (const file of open.slice(1)) {
        file.close()
        file.close()
      }
      expect(disk.openNow).toBe(1)
      expect((yield* open[0]!.read(999_990, 100)).length).toBe(10)
      open[0]!.close()
      expect(disk.openNow).toBe(0)
      yield* files.open('large.bin', state)
      expect(disk.openings).toBe(2)
    })
  })

  test('is another one when it has changed', () => {
    run(function* (_site, disk) {
      const files = new OpenFiles(disk)
      const old = (yield* files.open('large.bin', state))!
      disk.write('large.bin', 'new', 6000)
      expect(yield* files.open('large.bin', { size: 3, modified: 7000 })).toBeUndefined()
      const young = (yield* files.open('large.bin', { size: 3, modified: 6000 }))!
      expect(disk.openNow).toBe(2)
      old.close()
      const again = yield* files.open('large.bin', { size: 3, modified: 6000 })
      expect(disk.openNow).toBe(1)
      young.close()
      again!.close()
      expect(disk.openNow).toBe(0)
    })
  })
})

test('locks of names are gone when nobody has them', () => {
  run(function* () {
    const locks = new Locks()
    const inside: string[] = []
    const task = (name: string) =>
      spawn(() =>
        locks.guard(name, function* () {
          inside.push(name)
          yield* sleep(5)
        }),
      )
    yield* task('a')
    const second = yield* task('a')
    yield* task('b')
    yield* sleep(1)
    expect(inside).toEqual(['a', 'b'])
    expect(locks.size).toBe(2)
    yield* second.cancel()
    yield* sleep(10)
    expect(locks.size).toBe(0)
  })
})

describe('on the real disk', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kept-')))
  writeFileSync(join(root, 'tea.txt'), 'tea')
  afterAll(() => {
    rmSync(root, { recursive: true })
  })

  const live = <T>(body: () => Coroutine<T>): Promise<T> =>
    new Promise((resolve) => {
      new Scheduler({ host: new LiveClock() }).start(body, (outcome) => {
        resolve(unwrap(outcome))
      })
    })

  test('what is kept of a small file is no larger than the file', async () => {
    const form = await live(function* () {
      const site = new Site(new Folder(root), () => 0)
      yield* site.scan()
      return (yield* site.resource('tea.txt'))!.forms.get('identity')!
    })
    expect(form.bytes!.buffer.byteLength).toBe(3)
  })

  test('a file that is closed while two read it is closed after both', async () => {
    const texts = await live(function* () {
      const open = (yield* new Folder(root).open('tea.txt'))!
      const readers = []
      for (const from of [0, 1]) readers.push(yield* spawn(() => open.read(from, 2)))
      const closer = yield* spawn(function* () {
        open.close()
      })
      yield* closer.join()
      const texts = []
      for (const reader of readers) texts.push(Buffer.from(yield* reader.join()).toString())
      return texts
    })
    expect(texts).toEqual(['te', 'ea'])
  })
})
