import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { problem, publicRoute } from "@/lib/access/route";
import { smallJson } from "@/lib/access/small-json";
import { recordBounce } from "@/lib/email/record-bounce";
import { env } from "@/lib/env";

const told = z.object({ messageId: z.string().max(300), kind: z.enum(["bounce", "complaint"]) });

/** Where the mail server tells later that a letter came back or was called unwanted. Without a token set it does not exist. */
export const POST = publicRoute(
  async (trace, request) => {
    const token = env().MAIL_EVENTS_TOKEN;
    if (!token || !shows(request.headers.get("authorization"), token)) return problem(404, "not-found");
    const event = told.safeParse(await smallJson(request));
    if (!event.success) return problem(400, "value.required");
    const ours = await recordBounce(event.data.messageId, event.data.kind, trace);
    return ours ? new Response(null, { status: 204 }) : problem(404, "not-found");
  },
  { fromMachines: true },
);

function shows(header: string | null, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(header ?? ""), digest(`Bearer ${token}`));
}
