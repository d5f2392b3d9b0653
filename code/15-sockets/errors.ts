// What can go wrong with a connection, by name. That the peer took too
// long is chapter 12's TimedOut.

// #region network
/** All errors that come from the network have this class. */
export class NetworkError extends Error {
  override name = 'NetworkError'
}

/** The connection was thrown away, by the peer or by this end. */
export class ConnectionReset extends NetworkError {
  override name = 'ConnectionReset'
}

/** Nobody listens at that address. */
export class ConnectionRefused extends NetworkError {
  override name = 'ConnectionRefused'
}

/** Somebody listens at that address already. */
export class AddressInUse extends NetworkError {
  override name = 'AddressInUse'
}
// #endregion network

// #region framing
/** The peer has ended in the middle of something. */
export class UnexpectedEnd extends NetworkError {
  override name = 'UnexpectedEnd'
}

/** A line is longer than was allowed. */
export class LineTooLong extends NetworkError {
  override name = 'LineTooLong'
}
// #endregion framing
