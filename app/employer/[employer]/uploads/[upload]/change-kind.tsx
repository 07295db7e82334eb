import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import type { ChangeView } from "@/lib/exchange/upload-view";

const looks = {
  NEW: { tone: "success", icon: "plus" },
  CHANGED: { tone: "info", icon: "pencil" },
  CLEARED: { tone: "warning", icon: "minus" },
} as const;

export function ChangeKind({ kind }: { kind: ChangeView["kind"] }) {
  const t = useTranslations("uploads.change");
  return <StatusBadge {...looks[kind]}>{t(kind)}</StatusBadge>;
}
