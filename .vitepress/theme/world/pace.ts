// How a world's time goes on by itself: as fast as the reader's own, in small parts; or, for who wants
// little motion, one event a second. It goes on only while somebody can see it.

/** Parts of time that are drawn, and how much of it may pass at once, in milliseconds. */
const PART = 50
const MOST = 250
const EVENT = 1000

/** Told how much time has passed; nothing, where the next event is wanted instead. */
type OnPart = (milliseconds: number | undefined) => void

export class Pace {
  readonly #element: Element
  readonly #onPart: OnPart
  #onChange: (isPlaying: boolean) => void = () => undefined
  #stop: (() => void) | undefined

  constructor(element: Element, onPart: OnPart) {
    this.#element = element
    this.#onPart = onPart
  }

  onChange(tell: (isPlaying: boolean) => void): void {
    this.#onChange = tell
  }

  toggle(): void {
    if (this.#stop) this.stop()
    else this.#play()
  }

  stop(): void {
    if (!this.#stop) return
    this.#stop()
    this.#stop = undefined
    this.#onChange(false)
  }

  #play(): void {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    let last = performance.now()
    const timer = setInterval(
      () => {
        const now = performance.now()
        this.#onPart(isCalm ? undefined : Math.min(now - last, MOST))
        last = now
      },
      isCalm ? EVENT : PART,
    )
    this.#stop = () => {
      clearInterval(timer)
    }
    this.#onChange(true)
  }

  /** From now on it stops when its element is left, and for good with the signal. */
  open(signal: AbortSignal): void {
    const observer = new IntersectionObserver((entries) => {
      if (entries.every(({ isIntersecting }) => !isIntersecting)) this.stop()
    })
    observer.observe(this.#element)
    const hidden = (): void => {
      if (document.hidden) this.stop()
    }
    document.addEventListener('visibilitychange', hidden, { signal })
    signal.addEventListener('abort', () => {
      observer.disconnect()
      this.stop()
    })
  }
}
