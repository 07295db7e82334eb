import { useTranslations } from "next-intl";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import type { WaitingUpload } from "@/lib/exchange/find-uploads";
import { UploadStatus } from "../../../../parts/upload-status";

/** What was sent before and is not finished: one click takes it up again. */
export function WaitingUploads({
  employerId,
  uploads,
}: {
  employerId: string;
  uploads: readonly WaitingUpload[];
}) {
  const t = useTranslations("uploads.waiting");
  if (uploads.length === 0) return null;
  return (
    <Card title={t("title")} flush>
      <LiveRefresh topics={uploads.map(({ id }) => `upload:${id}`)} />
      <ul className="divide-y divide-line">
        {uploads.map(({ id, fileName, sentBy, status, statusAt, undoUntil }) => (
          <li
            key={id}
            className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-hover"
          >
            <div className="min-w-0 flex-1 basis-60">
              <a
                href={`/employer/${employerId}/uploads/${id}`}
                className="wrap-anywhere font-semibold no-underline after:absolute after:inset-0"
              >
                {fileName ?? t("without-file")}
              </a>
              <p className="text-ink-soft text-small">
                {sentBy && <>{sentBy} · </>}
                <Moment at={statusAt} />
                {status === "APPLIED" && undoUntil && (
                  <>
                    {" · "}
                    {t("undo-until")} <Moment at={undoUntil} />
                  </>
                )}
              </p>
            </div>
            <UploadStatus status={status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
