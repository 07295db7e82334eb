import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { findAction } from "@/lib/exchange/find-action";
import { findActionHistory } from "@/lib/exchange/find-action-history";
import { isId } from "@/lib/values/ids";
import { ActionDetail } from "../../../parts/action-detail";

export async function generateMetadata() {
  return { title: (await getTranslations("employer.actions"))("detail") };
}

export default async function StaffActionPage({ params }: { params: Promise<{ action: string }> }) {
  const actor = await requireActorOf("staff", "actions.read");
  const { action: id } = await params;
  if (!isId(id)) notFound();
  const [action, history] = await Promise.all([findAction(actor, id), findActionHistory(actor, id)]);
  if (!action) notFound();
  return <ActionDetail action={action} history={history} path="/staff/actions" peoplePath="/staff/people" />;
}
