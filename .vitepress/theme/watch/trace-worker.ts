// The worker in which a program runs once more, for the timeline of its scheduler.

import './trace-tap.ts'
import '../sandbox/worker.ts'
