// A program of the book under a reader's hands: its text, their draft of it, and its runs. What a
// widget shows is here; how it looks is the widget's. Invariants: nothing that the reader wrote is
// lost, and of several runs only the last one is shown.

import { withBase } from 'vitepress'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Manifest } from '../../press/manifest.ts'
import type { PublicFile } from '../../press/public.ts'
import { draft, type Draft } from './draft.ts'
import type { Limits } from './protocol.ts'
import { manifestAt, run as runTask, type Line, type State } from './session.ts'

interface Found {
  manifest: Manifest
  file: PublicFile
  kept: Draft
}

/** The program of a file, by its path below `code/`. */
export function useProgram(name: string, limits: Partial<Limits>) {
  const path = `code/${name}`
  const address = withBase(`/sources/${name.split('/')[0] ?? ''}.json`)
  const found = shallowRef<Found>()
  const text = ref('')
  const lines = shallowRef<Line[]>([])
  const state = ref<State | 'idle'>('idle')
  const said = ref('')
  const isEdited = computed(() => found.value !== undefined && text.value !== found.value.file.text)
  const isRunning = computed(() => state.value === 'loading' || state.value === 'running')
  let loading: Promise<Found> | undefined
  let waiting: Line[] = []
  let stopRun: (() => void) | undefined
  let turn = 0

  /** Fetches the program, once, and puts the reader's draft in its place. */
  function load(): Promise<Found> {
    return (loading ??= fetched().catch((error: unknown) => {
      loading = undefined
      throw error
    }))
  }

  async function fetched(): Promise<Found> {
    const manifest = await manifestAt(address)
    const file = manifest.files.find((each) => each.path === path)
    if (!file) throw new Error(`${address} has no ${path}`)
    const kept = draft(path, file.version)
    text.value = kept.read() ?? file.text
    return (found.value = { manifest, file, kept })
  }

  function flush(): void {
    if (waiting.length > 0) lines.value = [...lines.value, ...waiting]
    waiting = []
  }

  /** Output reaches the screen once a frame, however fast it comes. */
  function line(printed: Line): void {
    if (waiting.push(printed) === 1) requestAnimationFrame(flush)
  }

  function become(now: State, words: string): void {
    if (now !== 'running') flush()
    state.value = now
    said.value = words
  }

  async function run(): Promise<void> {
    stopRun?.()
    const mine = (turn += 1)
    waiting = []
    lines.value = []
    become('loading', 'Loading…')
    const ready = await load().catch(() => undefined)
    if (mine !== turn) return
    if (!ready) become('failed', 'The program could not be loaded. Are you offline?')
    else stopRun = runTask({ ...ready, text: text.value, limits }, { line, state: become })
  }

  function stop(): void {
    if (!isRunning.value) return
    turn += 1
    stopRun?.()
    become('stopped', 'Stopped.')
  }

  function write(): void {
    found.value?.kept.write(isEdited.value ? text.value : undefined)
  }

  function reset(): void {
    if (!found.value || !isEdited.value) return
    text.value = found.value.file.text
    write()
    said.value = 'The program is as the book has it.'
  }

  onScopeDispose(() => stopRun?.())
  return {
    path,
    found,
    text,
    lines,
    state,
    said,
    isEdited,
    isRunning,
    load,
    run,
    stop,
    write,
    reset,
  }
}
