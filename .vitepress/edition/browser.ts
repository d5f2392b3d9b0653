// A real browser for the editions and for the tests of the built site, found where the machine has one: the path in
// BOOK_BROWSER, then an installed Chrome or Chromium, then the Chromium that `npm ci` brings (Linux
// on x64). Invariant: a browser that is brought is unpacked once, below `node_modules`, into a
// folder that appears whole or not at all, so that two runs at the same time do not disturb it.

import { chromium, type Browser } from 'playwright-core'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'

const MODULES = resolve(import.meta.dirname, '../../node_modules')
const CACHE = join(MODULES, '.cache/book-browser')
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome.exe',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
// quiet, and no weaker than a reader's: the flags that the package suggests switch off what is tested
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

interface Found {
  executablePath: string
  env: Record<string, string>
}

/** Starts a browser without a window; `flags` are further ones for it. Close it when done. */
export async function openBrowser(flags: string[] = []): Promise<Browser> {
  const { executablePath, env } = found() ?? (await brought())
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return chromium.launch({
    executablePath,
    args: [...FLAGS, ...flags],
    env: { ...Object.fromEntries(own), ...env },
  })
}

/**
 * Where a browser is: at the path that a variable of the environment holds, or else the first of these names on
 * the PATH, or of these places. A variable that names nothing is an error, `kind` says what it should name.
 */
export function findBrowser(
  variable: string,
  kind: string,
  names: readonly string[],
  places: readonly string[],
): string | undefined {
  const path = process.env[variable]
  if (path && !existsSync(path))
    throw new Error(`${variable} is ${path}, which is not there. Set it to the path of ${kind}.`)
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return path || [...installed, ...places].find((place) => existsSync(place))
}

function found(): Found | undefined {
  const executablePath = findBrowser('BOOK_BROWSER', 'a Chrome or Chromium', NAMES, PLACES)
  return executablePath === undefined ? undefined : { executablePath, env: {} }
}

/** The Chromium of `@sparticuz/chromium`, with the libraries and the font that it brings. */
async function brought(): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The editions, and the tests of the site, need a browser: install Chrome or Chromium, or set BOOK_BROWSER to the path of one.',
    )
  const { version } = JSON.parse(
    await readFile(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string }
  const home = join(CACHE, version)
  if (!existsSync(home)) await unpack(home)
  await writeFonts(home)
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: home },
  }
}

/** Unpacks into a folder beside `home`, which then takes its place. */
async function unpack(home: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  const folder = await mkdtemp(`${home}-`)
  // the package unpacks into the temporary folder, and its libraries only where it believes to be
  const restore = setEnvironment({ TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' })
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    restore()
  }
  await rename(folder, home).catch(async (error: unknown) => {
    if (!existsSync(home)) throw error
    await rm(folder, { recursive: true })
  })
}

/** Sets variables of the environment; gives what sets everything as it was. */
function setEnvironment(values: Record<string, string>): () => void {
  const before = { ...process.env }
  Object.assign(process.env, values)
  return () => {
    for (const name of Object.keys(process.env))
      if (!(name in before)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
  }
}

const writeFonts = (home: string): Promise<void> =>
  writeFile(
    join(home, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`,
  )
