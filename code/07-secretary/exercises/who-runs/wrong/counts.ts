// You gave each job whole slices. A job that is done in the middle of a slice
// leaves at once, and the next begins.
export const ticks: string = 'AABBAACCBB'
