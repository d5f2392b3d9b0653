// Puts the look of blocks in use into the page, once: the site's own style sheet is loaded by every
// reader, and most only read.

import css from './bench.css?inline'

const style = document.createElement('style')
style.textContent = css
document.head.append(style)
