// You let A run to its end. That is first come, first served. Here a job
// leaves the processor when its two ticks are over, if it is done or not.
export const ticks: string = 'AAAAABBBCC'
