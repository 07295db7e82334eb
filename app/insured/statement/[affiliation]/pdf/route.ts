import { problem, route } from "@/lib/access/route";
import { requestLanguage } from "@/lib/i18n/request";
import { printStatement } from "@/lib/statements/print-statement";

/** The own statement on paper, in the language that one reads the portal in. */
export const GET = route({
  permission: "own-insurance.read",
  async run(actor, _request, { affiliation: affiliationId = "" }) {
    const printed = await printStatement(actor, { affiliationId, language: await requestLanguage() });
    if (!printed) return problem(404, "not-found");
    return new Response(printed.bytes, {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(printed.bytes.length),
        "content-disposition": `attachment; filename="${printed.name}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
        "cross-origin-resource-policy": "same-origin",
      },
    });
  },
});
