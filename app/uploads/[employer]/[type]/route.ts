import { problem, route } from "@/lib/access/route";
import { env } from "@/lib/env";
import { receiveUpload } from "@/lib/exchange/receive-upload";
import { receiveForm } from "@/lib/files/receive-form";

const statuses: Readonly<Record<string, number>> = {
  "not-found": 404,
  "uploads.too-many": 429,
  "file.too-large": 413,
};

/** A list comes in, from the page's own script or as a plain form. Who may send one, and for whom, the verb decides. */
export const POST = route({
  permission: "uploads.send",
  async run(actor, request, { employer: employerId = "", type = "" }) {
    const byScript = request.headers.get("accept")?.includes("application/json") ?? false;
    const refused = (code: string, facts: Readonly<Record<string, string | number>> = {}) => {
      if (byScript || code === "not-found") {
        const extra = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, String(value)]));
        return problem(statuses[code] ?? 422, code, extra);
      }
      return seeOther(`/employer/${employerId}/upload/${type}?problem=${encodeURIComponent(code)}`);
    };
    const file = await receiveForm(request);
    if (typeof file === "string") return refused(file);
    const received = await receiveUpload(actor, {
      employerId,
      type,
      fileName: file.name,
      source: file.bytes,
    });
    if (!received.ok) {
      file.passBy();
      const { reason, facts } = received;
      return refused(reason === "file.incomplete" ? (file.trouble() ?? reason) : reason, facts);
    }
    const { uploadId } = received.value;
    return byScript
      ? Response.json({ uploadId }, { headers: { "cache-control": "no-store" } })
      : seeOther(`/employer/${employerId}/uploads/${uploadId}`);
  },
});

function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: new URL(path, env().APP_URL).href, "cache-control": "no-store" },
  });
}
