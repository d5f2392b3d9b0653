// `import script from './worker.ts?script'`: a module and all that it imports as the text of one
// classic script, made by `.vitepress/press/script.ts`.
declare module '*?script' {
  const script: { text: string; hash: string }
  export default script
}
