// The grader says: failed
export function collect() {
  throw {
    get message() {
      throw new Error('no')
    },
  }
}
