// The browser that the editions are made with is the one that tests the site.

export { openBrowser } from '../../.vitepress/edition/browser.ts'
