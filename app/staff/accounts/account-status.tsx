import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { AccountRow } from "@/lib/identity/find-accounts";

const tones: Readonly<Record<AccountRow["status"], Tone>> = {
  ACTIVE: "success",
  INVITED: "info",
  LOCKED: "danger",
};

export function AccountStatusBadge({ status }: { status: AccountRow["status"] }) {
  const t = useTranslations("staff.accounts.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
