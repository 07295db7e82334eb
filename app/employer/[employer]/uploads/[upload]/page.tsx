import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Moment } from "@/components/ui/moment";
import { requireActorOf } from "@/lib/access/require-actor";
import { findAction } from "@/lib/exchange/find-action";
import { findUpload } from "@/lib/exchange/find-upload";
import type { UploadView } from "@/lib/exchange/upload-view";
import { isId } from "@/lib/values/ids";
import { ActionStatus } from "../../../../parts/action-status";
import { UploadStatus } from "../../../../parts/upload-status";
import { type UploadStep, UploadSteps } from "../upload-steps";
import { Checking } from "./checking";
import { ChooseColumns } from "./choose-columns";
import { ConfirmStep } from "./confirm-step";
import { Control } from "./control";
import { Done } from "./done";
import { Refused } from "./refused";
import { Stopped } from "./stopped";

type Props = {
  params: Promise<{ employer: string; upload: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("uploads"))("title") };
}

/** One address for one list that was sent in: it shows the step that the list is at. */
export default async function UploadPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "uploads.send");
  const [{ employer, upload: id }, asked] = await Promise.all([params, searchParams]);
  const upload = isId(id) ? await findUpload(actor, id) : null;
  if (!upload || upload.employerId !== employer) notFound();
  const [t, action] = await Promise.all([
    getTranslations("uploads"),
    upload.actionId ? findAction(actor, upload.actionId) : null,
  ]);
  const address = `/employer/${employer}/uploads/${upload.id}`;
  const step = stepOf(upload, asked.step === "confirm");
  return (
    <>
      {!finished.has(upload.status) && (
        <LiveRefresh topics={[`upload:${upload.id}`, ...(action ? [`action:${action.id}`] : [])]} />
      )}
      <PageHeader
        crumbs={[
          { label: t("uploads"), href: `/employer/${employer}/upload/${listed(upload.type)}` },
          { label: t(`type.${upload.type}`) },
        ]}
        title={t(`type.${upload.type}`)}
        status={action ? <ActionStatus {...action} /> : <UploadStatus status={upload.status} />}
        intro={
          <span className="wrap-anywhere">
            {upload.fileName && <>{upload.fileName} · </>}
            {upload.sentBy && <>{upload.sentBy} · </>}
            <Moment at={upload.createdAt} />
          </span>
        }
      />
      {step && <UploadSteps at={step} {...(step === "confirm" ? { checkHref: address } : {})} />}
      <div className="mt-6">
        {upload.status === "RECEIVED" && <Checking upload={upload} />}
        {upload.status === "COLUMNS_ASKED" && <ChooseColumns upload={upload} />}
        {upload.status === "REFUSED" && <Refused upload={upload} />}
        {upload.status === "CHECKED" &&
          (step === "confirm" ? (
            <ConfirmStep upload={upload} path={address} />
          ) : (
            <Control actor={actor} upload={upload} path={address} asked={asked} />
          ))}
        {(upload.status === "CONFIRMED" || upload.status === "APPLIED") && (
          <Done upload={upload} action={action} path={address} />
        )}
        {(upload.status === "WITHDRAWN" || upload.status === "UNDONE" || upload.status === "FAILED") && (
          <Stopped upload={upload} action={action} path={address} />
        )}
      </div>
    </>
  );
}

const finished: ReadonlySet<UploadView["status"]> = new Set(["REFUSED", "WITHDRAWN", "UNDONE", "FAILED"]);

function stepOf({ status, counts }: UploadView, wantsToConfirm: boolean): UploadStep | null {
  if (status === "CHECKED") {
    const something = counts !== null && counts.new + counts.changed + counts.cleared > 0;
    return wantsToConfirm && something ? "confirm" : "check";
  }
  if (status === "CONFIRMED" || status === "APPLIED") return "done";
  return status === "RECEIVED" || status === "COLUMNS_ASKED" || status === "REFUSED" ? "check" : null;
}

/** The page where a list of this kind is sent; a change of domain has no file, and leads to the list of addresses. */
function listed(type: UploadView["type"]) {
  return type === "domain-change" ? "insured-overview" : type;
}
