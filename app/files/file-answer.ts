import { Readable } from "node:stream";
import { problem } from "@/lib/access/route";
import type { OpenedFile } from "@/lib/files/open-file";

/** The bytes of a file: always saved, never shown, and kept by no cache on the way. */
export function fileAnswer(file: OpenedFile | null): Response {
  if (!file) return problem(404, "not-found");
  return new Response(Readable.toWeb(file.bytes) as ReadableStream, {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.size),
      ...savedAs(file.name),
    },
  });
}

/** What somebody sent in must not run on this site, and what leaves it is for one reader only. */
export function savedAs(name: string): Record<string, string> {
  return {
    "content-disposition": disposition(name),
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
  };
}

function disposition(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
