// The site of a book: what VitePress is told. Everything that it lists is derived from the files, so
// that a chapter is there once its page is.

import { defineConfig, type DefaultTheme, type HeadConfig, type UserConfig } from 'vitepress'
import type { Plugin } from 'vite'
import { join } from 'node:path'
import { chapters, list, read, splitPage, type Book } from './book.ts'
import { loadHighlighter, THEMES } from './highlight.ts'
import { load } from './compiler.ts'
import { PARTS, partTitle } from './contents.ts'
import { press } from './markdown.ts'
import { addPolicy } from './policy.ts'
import type { WithBase } from './render.ts'
import { publishPlugin, publish } from './publish.ts'
import { checkReferences } from './references.ts'

/** VitePress's configuration for a book that will live below `base`: `/`, or `/name/`. */
export async function site(book: Book, base: string): Promise<UserConfig<DefaultTheme.Config>> {
  await loadHighlighter()
  const withBase = (address: string): string => base.replace(/\/$/, '') + address
  const all = chapters(book)
  return defineConfig({
    title: 'The Yield Book',
    description: 'From a generator to an async I/O server, in TypeScript',
    lang: 'en',
    base: base,
    srcExclude: ['*.md', 'code/**', 'test/**', 'bench/**', 'work/**', 'node_modules/**'],
    rewrites: { 'docs/index.md': 'index.md' },
    head: head(withBase),
    transformHead: ({ assets }) => preload(assets),
    themeConfig: {
      logo: '/mark.svg',
      outline: [2, 3],
      search: {
        provider: 'local',
        // Blocks are not searched, so they need not be made a second time.
        options: {
          _render: (text, env, md) => md.renderAsync(text.replace(/^<<< .*$/gm, ''), env),
        },
      },
      nav: [{ text: 'Contents', link: '/docs/contents' }],
      sidebar: sidebar(book),
    },
    markdown: {
      theme: THEMES,
      config: (md) => {
        press(md, book, withBase)
      },
    },
    vite: {
      publicDir: join(book.root, 'docs/public'),
      plugins: [publishPlugin(book), warm(book), whole(book)],
    },
    transformPageData(page) {
      const chapter = all.find(({ page: file }) => file === page.filePath)
      if (!chapter) return
      const { number, part, minutes } = chapter
      page.frontmatter = { chapter: { number, minutes, part: partTitle(part) } }
    },
    buildEnd: async ({ outDir }) => {
      await publish(book, outDir)
      await addPolicy(outDir)
    },
  })
}

/** The mark, and what a link to the book looks like elsewhere. BOOK_ORIGIN is the site's origin. */
function head(withBase: WithBase): HeadConfig[] {
  const card = (process.env['BOOK_ORIGIN'] ?? '') + withBase('/card.png')
  return [
    ['link', { rel: 'icon', href: withBase('/mark.svg'), type: 'image/svg+xml' }],
    ['meta', { name: 'theme-color', content: '#0b5a66' }],
    ['meta', { property: 'og:type', content: 'book' }],
    ['meta', { property: 'og:site_name', content: 'The Yield Book' }],
    ['meta', { property: 'og:image', content: card }],
    [
      'meta',
      { property: 'og:image:alt', content: 'A frame leaves the call stack and lies parked.' },
    ],
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
  ]
}

/** The faces that nearly every page shows, asked for before the style sheet is read. */
const preload = (assets: string[]): HeadConfig[] =>
  assets
    .filter((asset) => /(literata|source-code-pro)-latin-wght-normal\.[\w-]+\.woff2$/.test(asset))
    .map((href) => [
      'link',
      { rel: 'preload', href, as: 'font', type: 'font/woff2', crossorigin: '' },
    ])

/** A build whose pages are not tied together is no book. */
const whole = (book: Book): Plugin => ({
  name: 'book:whole',
  apply: 'build',
  buildStart() {
    checkReferences(book)
  },
})

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
