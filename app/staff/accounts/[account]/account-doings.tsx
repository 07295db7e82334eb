import { getTranslations } from "next-intl/server";
import { Form, type Sentences } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import type { FormAction } from "@/lib/access/action";
import { sentences } from "@/lib/i18n/sentences";
import type { AccountFound } from "@/lib/identity/find-account";
import {
  endSessionsOfAction,
  lockAccountAction,
  resetTwoStepAction,
  triggerPasswordResetAction,
  unlockAccountAction,
} from "./actions";

/** What staff may do to this account. Each is asked once, with a reason that stands in the trail. */
export async function AccountDoings({ account }: { account: AccountFound }) {
  const [t, words] = await Promise.all([
    getTranslations("staff.accounts.do"),
    sentences("value", "reason", "text", "account", "two-step"),
  ]);
  if (account.isSelf) {
    return (
      <Card title={t("title")}>
        <p className="text-ink-soft">{t("own")}</p>
      </Card>
    );
  }
  const all = {
    "two-step": { offered: Boolean(account.twoStep?.confirmedAt), action: resetTwoStepAction },
    password: { offered: account.status === "ACTIVE", action: triggerPasswordResetAction },
    lock: { offered: account.status === "ACTIVE", action: lockAccountAction },
    unlock: { offered: account.status === "LOCKED", action: unlockAccountAction },
  } as const;
  const doings = (["two-step", "password", "lock", "unlock"] as const).filter((key) => all[key].offered);
  const name = `${account.firstName} ${account.lastName}`;
  return (
    <Card title={t("title")}>
      <div className="grid justify-items-stretch gap-2">
        {doings.map((key) => (
          <Button key={key} {...opensDialog(`do-${key}`)}>
            {t(`${key}.open`)}
          </Button>
        ))}
        {account.sessions.length > 0 && (
          <Form action={endSessionsOfAction} sentences={words} className="grid">
            <input type="hidden" name="accountId" value={account.id} />
            <SubmitButton variant="secondary">{t("sessions")}</SubmitButton>
          </Form>
        )}
        {doings.length === 0 && account.sessions.length === 0 && (
          <p className="text-ink-soft">{t("nothing")}</p>
        )}
      </div>
      {doings.map((key) => (
        <Question
          key={key}
          id={`do-${key}`}
          accountId={account.id}
          action={all[key].action}
          words={words}
          title={t(`${key}.title`, { name })}
          text={t(`${key}.text`, { name })}
          confirm={t(`${key}.do`)}
          danger={key === "lock" || key === "two-step"}
        />
      ))}
    </Card>
  );
}

async function Question({
  id,
  accountId,
  action,
  words,
  title,
  text,
  confirm,
  danger,
}: {
  id: string;
  accountId: string;
  action: FormAction<undefined>;
  words: Sentences;
  title: string;
  text: string;
  confirm: string;
  danger: boolean;
}) {
  const t = await getTranslations("staff.accounts.do");
  return (
    <Dialog id={id} title={title}>
      <Form action={action} sentences={words}>
        <input type="hidden" name="accountId" value={accountId} />
        <p className="text-ink-soft">{text}</p>
        <TextField name="reason" label={t("reason")} hint={t("reason-hint")} autoComplete="off" />
        <FormButtons>
          <SubmitButton variant={danger ? "danger" : "primary"}>{confirm}</SubmitButton>
          <Button {...closesDialog(id)}>{t("cancel")}</Button>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
