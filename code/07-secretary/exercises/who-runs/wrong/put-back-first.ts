// You put B back into the queue before C, which comes at the tick where B's
// slice ends. Read the rule once more: who stands before whom?
export const ticks: string = 'AABBAABCCA'
