// The site of a book: what VitePress is told. Everything that it lists is derived from the files, so
// that a chapter is there once its page is.

import { defineConfig, type DefaultTheme, type HeadConfig, type UserConfig } from 'vitepress'
import type { Plugin } from 'vite'
import { join, relative } from 'node:path'
import { chapters, list, pages, read, splitPage, thisBook, type Book } from './book.ts'
import { compress } from './compress.ts'
import { faces } from './faces.ts'
import { appAddress, DESCRIPTION, TITLE } from './offline/app.ts'
import { loadHighlighter, THEMES } from './highlight.ts'
import { load } from './compiler.ts'
import { PARTS, partTitle } from './contents.ts'
import { press } from './markdown.ts'
import { opening, scriptsLast } from './opening.ts'
import { plainLink, writePlain } from './plain.ts'
import { addPolicy } from './policy.ts'
import type { WithBase } from './render.ts'
import { publishPlugin, publish } from './publish.ts'
import { writeRedirects } from './redirects.ts'
import { chapterOfDeck, isDeck } from './slides/deck.ts'
import { hold } from './offline.ts'
import { namesAway, namesBack } from './static.ts'
import { searched } from './search.ts'
import { checkReferences } from './references.ts'
import { version, versionText } from './version.ts'

/** What the theme is told. */
export interface BookTheme extends DefaultTheme.Config {
  /** `Version 0.1.0, 23 November 2026` */
  version: string
  /** Where a reader reports what is wrong. */
  feedback?: string
}

/**
 * VitePress's configuration for a book that will live below `base`: `/`, or `/name/`. If `only` is given, pages that
 * it does not match are left out, and links to them lead nowhere.
 */
export async function site(
  book: Book,
  base: string,
  only?: string,
): Promise<UserConfig<BookTheme>> {
  await loadHighlighter()
  const withBase = (address: string): string => base.replace(/\/$/, '') + address
  return defineConfig<BookTheme>({
    title: TITLE,
    description: DESCRIPTION,
    lang: 'en',
    base: base,
    srcExclude: [
      '*.md',
      'code/**',
      'test/**',
      'bench/**',
      'work/**',
      'classroom/**',
      'node_modules/**',
      ...(only === undefined ? [] : pages(book).filter((page) => !new RegExp(only).test(page))),
    ],
    ignoreDeadLinks: only !== undefined,
    // A page is fetched when it is asked for: a reader on a phone pays for what they read.
    router: { prefetchLinks: false },
    rewrites: { 'docs/index.md': 'index.md' },
    head: head(withBase),
    transformHead: ({ assets, page }) => [
      ...opening(),
      ...faces(assets),
      ...plainLink(page, withBase),
    ],
    transformHtml: scriptsLast,
    // Its way to turn a theme at once computes the style of the whole page, three times whenever one opens;
    // BookLayout.vue does it when the reader turns one.
    appearance: { disableTransition: false },
    themeConfig: {
      logo: '/mark.svg',
      outline: [2, 3],
      search: {
        provider: 'local',
        // Each term is found as a heading is; headings and terms stand before whatever only mentions a
        // word, and what was typed before what resembles it. All words count.
        options: {
          // Slides say what the chapters say.
          _render: (text, env, md) =>
            isDeck(env.relativePath)
              ? ''
              : md.renderAsync(searched(book, relative(book.root, env.path), text), env),
          miniSearch: {
            searchOptions: {
              boost: { title: 12, titles: 2, text: 1 },
              combineWith: 'AND',
              weights: { fuzzy: 0.03, prefix: 0.2 },
            },
          },
        },
      },
      version: versionText(version(book)),
      ...feedback(),
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
      plugins: [publishPlugin(book), warm(book), whole(book), namesBack],
    },
    vue: { template: { compilerOptions: { nodeTransforms: [namesAway] } } },
    // What a chapter says of itself is on the page already; browsers need not have it twice.
    transformPageData(page) {
      if (page.filePath.startsWith('chapters/')) page.frontmatter = {}
      if (isDeck(page.filePath)) {
        page.frontmatter = { layout: 'deck' }
        page.title = `Slides: ${chapterOfDeck(book, page.filePath).title}`
      }
    },
    buildEnd: async ({ outDir }) => {
      await publish(book, outDir)
      await writeRedirects(book, outDir, withBase)
      await writePlain(book, withBase, outDir)
      await addPolicy(outDir)
      await hold(outDir)
      await compress(outDir)
    },
  })
}

/** Where a reader reports what is wrong, if the package says so. */
function feedback(): { feedback?: string } {
  const { bugs } = JSON.parse(read(thisBook, 'package.json')) as { bugs?: { url: string } }
  return bugs ? { feedback: bugs.url } : {}
}

/** The mark, and what a link to the book looks like elsewhere. BOOK_ORIGIN is the site's origin. */
function head(withBase: WithBase): HeadConfig[] {
  const card = (process.env['BOOK_ORIGIN'] ?? '') + withBase('/card.png')
  return [
    ['link', { rel: 'icon', href: withBase('/mark.svg'), type: 'image/svg+xml' }],
    ['link', { rel: 'apple-touch-icon', href: withBase('/icon-180.png') }],
    ['link', { rel: 'manifest', href: withBase(appAddress) }],
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
  const pagesIn = (folder: string): DefaultTheme.SidebarItem[] =>
    list(book, `${folder}/*.md`)
      .filter((page) => page !== 'docs/index.md')
      .sort((a, b) => orderOf(book, a) - orderOf(book, b))
      .map((page) => ({ text: titleOf(book, page), link: `/${page.replace(/\.md$/, '')}` }))
  const teaching = pagesIn('docs/teaching')
  return [
    ...parts.filter(({ items }) => items.length),
    { text: 'Around the chapters', items: pagesIn('docs') },
    ...(teaching.length ? [{ text: 'Teaching', items: teaching }] : []),
  ]
}

/** Where a page that is no chapter stands in the list: its front matter says `order`. */
const orderOf = (book: Book, page: string): number =>
  (splitPage(read(book, page)).data as { order?: number }).order ?? Infinity

function titleOf(book: Book, page: string): string {
  const { data, body } = splitPage(read(book, page))
  return (data as { title?: string }).title ?? /^# (.+)$/m.exec(body)?.[1] ?? page
}
