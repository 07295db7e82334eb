import { Readable } from "node:stream";
import { problem, route } from "@/lib/access/route";
import { openFile } from "@/lib/files/open-file";

/** Whose file it is decides whether there is one; the role decides who may ask. */
export const GET = route({
  permission: "files.open",
  async run(actor, _request, { id = "" }) {
    const file = await openFile(actor, id);
    if (!file) return problem(404, "not-found");
    return new Response(Readable.toWeb(file.bytes) as ReadableStream, {
      headers: {
        "content-type": file.mediaType,
        "content-length": String(file.size),
        "content-disposition": disposition(file.name),
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
        "cross-origin-resource-policy": "same-origin",
      },
    });
  },
});

/** Always saved, never shown: what somebody sent in must not run on this site. */
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
