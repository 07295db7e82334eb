import { Readable } from "node:stream";
import { problem, route } from "@/lib/access/route";
import { logoLimits } from "@/lib/brokers/draw-logo";
import { openGroupLogo } from "@/lib/brokers/open-group-logo";
import { setGroupLogo } from "@/lib/brokers/set-group-logo";
import { env } from "@/lib/env";
import { receiveForm } from "@/lib/files/receive-form";

/** A logo by the id of its file: another picture is another address, so a browser may keep it for good. */
export const GET = route({
  permission: "employers.read",
  background: true,
  async run(actor, request, { id = "" }) {
    const logo = await openGroupLogo(actor, id);
    if (!logo) return problem(404, "not-found");
    const headers = {
      "content-type": "image/png",
      "cache-control": "private, max-age=31536000, immutable",
      etag: `"${logo.sha256}"`,
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
    };
    if (request.headers.get("if-none-match") === headers.etag) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(Readable.toWeb(await logo.bytes()) as ReadableStream, {
      headers: { ...headers, "content-length": String(logo.size) },
    });
  },
});

/** A picture comes in for the group of this id, from the page's own script or as a plain form. */
export const POST = route({
  permission: "colleagues.manage",
  async run(actor, request, { id: groupId = "" }) {
    const byScript = request.headers.get("accept")?.includes("application/json") ?? false;
    const page = `/broker/office/groups/${encodeURIComponent(groupId)}`;
    const refused = (code: string) => {
      if (code === "not-found") return problem(404, code);
      if (byScript) return problem(400, code);
      return seeOther(`${page}/change?problem=${encodeURIComponent(code)}`);
    };
    if (Number(request.headers.get("content-length") ?? 0) > mostOfForm) return refused("logo.too-large");
    const file = await receiveForm(request);
    if (typeof file === "string") return refused(codes[file] ?? file);
    const kept = await setGroupLogo(actor, { groupId, source: file.bytes });
    if (!kept.ok) {
      file.passBy();
      return refused(kept.reason);
    }
    return byScript
      ? Response.json({ fileId: kept.value.fileId }, { headers: { "cache-control": "no-store" } })
      : seeOther(`${page}?done=logo`);
  },
});

/** What a form may weigh around the picture; far above it nothing is read at all. */
const mostOfForm = logoLimits.bytes * 8;

const codes: Readonly<Record<string, string>> = {
  "upload.no-file": "logo.none",
  "file.incomplete": "logo.incomplete",
};

function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: new URL(path, env().APP_URL).href, "cache-control": "no-store" },
  });
}
