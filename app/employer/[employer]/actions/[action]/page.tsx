import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { findAction } from "@/lib/exchange/find-action";
import { findActionHistory } from "@/lib/exchange/find-action-history";
import { isId } from "@/lib/values/ids";
import { ActionDetail } from "../../../../parts/action-detail";

type Props = { params: Promise<{ employer: string; action: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("employer.actions"))("detail") };
}

export default async function ActionPage({ params }: Props) {
  const actor = await requireActorOf("employer", "actions.read");
  const { employer, action: id } = await params;
  if (!isId(id)) notFound();
  const [action, history] = await Promise.all([findAction(actor, id), findActionHistory(actor, id)]);
  if (!action || action.employerId !== employer) notFound();
  return (
    <ActionDetail
      action={action}
      history={history}
      path={`/employer/${employer}/actions`}
      peoplePath={`/employer/${employer}/people`}
    />
  );
}
