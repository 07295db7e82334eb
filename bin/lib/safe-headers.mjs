/**
 * What every answer tells the browser, bytes and errors too. Pages replace the policy by one with a nonce of their own
 * (proxy.ts); whatever is not a page needs nothing and gets nothing.
 * @param {import("node:http").ServerResponse} response
 * @param {boolean} overHttps
 */
export function setSafeHeaders(response, overHttps) {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  if (overHttps) response.setHeader("strict-transport-security", "max-age=63072000; includeSubDomains");
}
