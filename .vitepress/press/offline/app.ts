// The book as an application that a reader can install. Addresses are relative to this file's own, so it
// is right below any base path.

export const TITLE = 'The Yield Book'
export const DESCRIPTION = 'From a generator to an async I/O server, in TypeScript'

/** Where the site has the description of itself as an application. */
export const appAddress = '/book.webmanifest'

const icon = (size: number, purpose: 'any' | 'maskable'): object => ({
  src: `icon-${purpose === 'maskable' ? 'maskable-' : ''}${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** The web app manifest. */
export const appText = (): string =>
  JSON.stringify({
    id: './',
    name: TITLE,
    short_name: 'Yield Book',
    description: DESCRIPTION,
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fffdf9',
    theme_color: '#0b5a66',
    categories: ['books', 'education'],
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  })
