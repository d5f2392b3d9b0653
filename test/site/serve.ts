// The server that the editions are made from is the one that the tests ask.

export { serve, type Served } from '../../.vitepress/edition/serve.ts'
