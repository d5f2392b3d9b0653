// You let whoever comes take the processor away at once. The kernel looks at
// the queue when a slice ends, and not before.
export const ticks: string = 'ABBACCBAAA'
