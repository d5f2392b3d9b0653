// `import script from './worker.ts?script'`: a module and all that it imports as the text of one
// classic script, made by `.vitepress/press/script.ts`.
declare module '*?script' {
  const script: { text: string; hash: string }
  export default script
}

// The same for a script that becomes a worker, and never stands in a page's text.
declare module '*?script=worker' {
  const script: { text: string; hash: string }
  export default script
}
