// The worker in which a watched program runs: the sandbox's own, behind the recorder.

import './tap.ts'
import '../sandbox/worker.ts'
