import { type NextRequest, NextResponse } from "next/server";

/** Providers that a sign-in form may lead to: `form-action 'self'` alone would stop the redirect. */
const providers = [process.env.ITSME_ISSUER, process.env.EID_ISSUER]
  .filter(Boolean)
  .map((url) => new URL(url as string).origin);

const development = process.env.NODE_ENV === "development";

/** A fresh nonce for every page, and the path for whoever has to come back to it. */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // The development server writes its styles inline, without a nonce.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${providers.join(" ")}`.trim(),
    "frame-ancestors 'none'",
  ].join("; ");

  const given = new Headers(request.headers);
  given.set("x-nonce", nonce);
  given.set("content-security-policy", policy);
  given.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers: given } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  return response;
}

export const config = {
  // Bytes pass by: a proxied body is cut off at 10 MB.
  matcher: [
    "/((?!_next/static|_next/image|api/|uploads|files/|group-logos/|icons/|favicon.ico|robots.txt|manifest.webmanifest).*)",
  ],
};
