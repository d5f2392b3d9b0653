// Puts the look of blocks in use into the page, once: the site's own style sheet is loaded by every
// reader, and most only read.

import { sheet } from '../sheet.ts'
import css from './bench.css?inline'

sheet(css)
