// The server of this book, unchanged, as a subject.

import { SiteServer } from '../17-serving/site-server.ts'
import type { Subject } from './subject.ts'

// #region book
export const bookServer: Subject = (transport, disk, report) => {
  const server = new SiteServer(transport, disk, { clock: () => 0, report })
  return {
    serve: (address, ready) => server.serve(address, ready),
    stop: () => server.http.stop(),
  }
}
// #endregion book
