// You changed after every tick. The slice is two ticks long, and nobody
// gives one up who still has work to do.
export const ticks: string = 'ABABACBACA'
