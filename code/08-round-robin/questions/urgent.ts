import { strictPriority } from '../policies.ts'

// #region all
const policy = strictPriority<string>((name) => name.length)
for (const name of ['Ann', 'Bob', 'Clara', 'Doris']) policy.push(name)

console.log(policy.pop())
policy.push('Ed')
policy.push('Fiona')
console.log(policy.pop(), policy.pop(), policy.pop())
// #endregion all
