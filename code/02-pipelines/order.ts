// A chain of arrays goes stage by stage; a pipeline goes item by item.
import { filter, map } from './stages.ts'

// #region all
function brew(cup: number) {
  console.log('brew', cup)
  return cup
}

function taste(cup: number) {
  console.log('taste', cup)
  return cup !== 2
}

console.log('array')
const served = [1, 2, 3].map(brew).filter(taste)
for (const cup of served) console.log('serve', cup)

console.log('pipeline')
const serving = filter(map([1, 2, 3], brew), taste)
for (const cup of serving) console.log('serve', cup)
// #endregion all
