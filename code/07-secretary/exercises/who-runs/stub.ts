/** Who runs, a letter for each of the ten ticks; replace the question marks. */
export const ticks: string = 'A?????????'
