/** Who runs, a letter for each of the ten ticks. */
export const ticks: string = 'AABBAACCBA'
