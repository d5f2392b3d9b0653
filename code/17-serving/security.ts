// Header fields that tell a browser what it may not do with our pages.
//
// What a page may load and run stands in the page itself, as a policy in a
// `meta` element: so it holds on any server. Who may frame it can only be
// said here.

// #region security
export const SECURITY: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "frame-ancestors 'self'",
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}
// #endregion security
