// The grader says: could not be read as TypeScript
export const collect = (
