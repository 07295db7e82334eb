import QRCode from "qrcode";
import type { Actor } from "@/lib/access/actor";
import { phoneKind } from "@/lib/values/phone-number";
import { totpUri } from "./totp";
import { openSetUp } from "./two-step-set-up";

export type SetUpShown =
  | { readonly method: "APP"; readonly secret: string; readonly path: string; readonly size: number }
  | { readonly method: "SMS"; readonly phone: string; readonly isCall: boolean };

/** What the person needs to see to finish: the QR code of the app, or where the code was sent. */
export function readSetUpOf(actor: Actor, sealed: string | undefined): SetUpShown | null {
  const chosen = openSetUp(actor.accountId, sealed);
  if (!chosen) return null;
  if (chosen.method === "SMS") {
    return { method: "SMS", phone: chosen.phone, isCall: phoneKind(chosen.phone) === "landline" };
  }
  const { modules } = QRCode.create(totpUri(chosen.secret, actor.email), { errorCorrectionLevel: "M" });
  return { method: "APP", secret: chosen.secret, ...drawn(modules.data, modules.size) };
}

/** One path for all dark squares, with the quiet border of four that scanners want. */
function drawn(dark: Uint8Array, side: number): { path: string; size: number } {
  const border = 4;
  let path = "";
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (dark[y * side + x]) path += `M${x + border} ${y + border}h1v1h-1z`;
    }
  }
  return { path, size: side + 2 * border };
}
