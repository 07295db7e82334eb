import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { UploadView } from "@/lib/exchange/upload-view";
import { problemSentences } from "./problem-sentence";

/** Why the list can't be used, said so that its sender knows what to do. */
export async function Refused({ upload }: { upload: UploadView }) {
  const [t, say] = await Promise.all([getTranslations("uploads.refused"), problemSentences()]);
  const { reason, facts, cells = [] } = upload.refusal ?? { reason: "unexpected" };
  const at = `/employer/${upload.employerId}`;
  const type = upload.type === "domain-change" ? "insured-overview" : upload.type;
  return (
    <div className="grid max-w-180 gap-6">
      <Notice tone="danger" title={t("title")}>
        <p className="wrap-anywhere">{say(reason, facts)}</p>
        <p className="mt-2">{t("nothing-changed")}</p>
      </Notice>
      {cells.length > 0 && (
        <Card title={t("cells", { count: cells.length })}>
          <ul className="flex flex-wrap gap-2">
            {cells.map((cell) => (
              <li key={cell} className="chip figures">
                {cell}
              </li>
            ))}
          </ul>
          <p className="mt-3 text-ink-soft">{t(cells.length < 100 ? "cells-text" : "cells-first")}</p>
        </Card>
      )}
      <div className="flex flex-wrap gap-2">
        <LinkButton variant="primary" icon="upload" href={`${at}/upload/${type}`}>
          {t("other-file")}
        </LinkButton>
        <LinkButton icon="download" href={`${at}/download/${type}`}>
          {t("fresh-list")}
        </LinkButton>
      </div>
    </div>
  );
}
