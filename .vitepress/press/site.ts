// The site of a book: what VitePress is told. Everything that it lists is derived from the files, so
// that a chapter is there once its page is.

import { defineConfig, type DefaultTheme, type UserConfig } from 'vitepress'
import type { Plugin } from 'vite'
import { join } from 'node:path'
import { chapters, list, read, splitPage, type Book } from './book.ts'
import { loadHighlighter, THEMES } from './highlight.ts'
import { load } from './compiler.ts'
import { PARTS, partTitle } from './contents.ts'
import { press } from './markdown.ts'
import { addPolicy } from './policy.ts'
import { publishPlugin, publish } from './publish.ts'

/** VitePress's configuration for a book that will live below `base`: `/`, or `/name/`. */
export async function site(book: Book, base: string): Promise<UserConfig<DefaultTheme.Config>> {
  await loadHighlighter()
  const withBase = (address: string): string => base.replace(/\/$/, '') + address
  return defineConfig({
    title: 'The Yield Book',
    description: 'From a generator to an async I/O server, in TypeScript',
    lang: 'en',
    base: base,
    srcExclude: ['*.md', 'code/**', 'test/**', 'bench/**', 'work/**', 'node_modules/**'],
    rewrites: { 'docs/index.md': 'index.md' },
    themeConfig: {
      search: {
        provider: 'local',
        // Blocks are not searched, so they need not be made a second time.
        options: {
          _render: (text, env, md) => md.renderAsync(text.replace(/^<<< .*$/gm, ''), env),
        },
      },
      nav: [{ text: 'Contents', link: '/docs/contents' }],
      sidebar: sidebar(book),
      outline: [2, 3],
    },
    markdown: {
      theme: THEMES,
      config: (md) => {
        press(md, book, withBase)
      },
    },
    vite: { publicDir: join(book.root, 'docs/public'), plugins: [publishPlugin(book), warm(book)] },
    buildEnd: async ({ outDir }) => {
      await publish(book, outDir)
      await addPolicy(outDir)
    },
  })
}

/** In development the compiler is loaded before the first edit asks for it. */
const warm = (book: Book): Plugin => ({
  name: 'book:warm',
  apply: 'serve',
  configureServer() {
    setTimeout(() => {
      load(book)
    }, 2_000).unref()
  },
})

function sidebar(book: Book): DefaultTheme.SidebarItem[] {
  const all = chapters(book)
  const parts = PARTS.map((_, index) => ({
    text: partTitle(index + 1),
    items: all
      .filter(({ part }) => part === index + 1)
      .map(({ number, title, slug }) => ({
        text: `${number}. ${title}`,
        link: `/chapters/${slug}`,
      })),
  }))
  const around = list(book, 'docs/*.md')
    .filter((page) => page !== 'docs/index.md')
    .map((page) => ({ text: titleOf(book, page), link: `/${page.replace(/\.md$/, '')}` }))
  return [
    ...parts.filter(({ items }) => items.length),
    { text: 'Around the chapters', items: around },
  ]
}

function titleOf(book: Book, page: string): string {
  const { data, body } = splitPage(read(book, page))
  return (data as { title?: string }).title ?? /^# (.+)$/m.exec(body)?.[1] ?? page
}
