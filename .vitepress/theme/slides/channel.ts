// What the windows of one deck say to one another: where the slides are, and where they are to go. The
// window with the slides decides; the speaker's window and the pictures in it follow.

export interface Place {
  slide: number
  /** Steps of the slide that are shown; -1 before the first. */
  step: number
}

export type Message = ({ type: 'at' } & Place) | { type: 'where' } | { type: 'go'; by: 1 | -1 }

/** A channel to the other windows of the deck at this address. */
export class DeckChannel {
  readonly #channel: BroadcastChannel

  constructor(path: string) {
    this.#channel = new BroadcastChannel(`deck ${path}`)
  }

  say(message: Message): void {
    this.#channel.postMessage(message)
  }

  hear(listener: (message: Message) => void): void {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      listener(data)
    })
  }

  close(): void {
    this.#channel.close()
  }
}
