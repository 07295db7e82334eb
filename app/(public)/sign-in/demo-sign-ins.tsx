import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { Disclosure } from "@/components/ui/disclosure";
import { formOnly } from "@/lib/access/action";
import { type DemoSignIn, demoPassword, demoSignIns } from "@/lib/identity/demo-sign-ins";
import { signInAction } from "./actions";

const audiences = ["employer", "broker", "insured", "staff"] as const;

/** Only in the demo, where everybody is invented and the password is the same for all. */
export async function DemoSignIns({ back }: { back: string | null }) {
  const [t, language] = await Promise.all([getTranslations("identity.demo"), getLocale()]);
  const everybody: readonly DemoSignIn[] = demoSignIns;
  return (
    <section aria-labelledby="demo" className="grid gap-3 rounded-control border border-line bg-sunken p-4">
      <div className="grid gap-1">
        <h2 id="demo" className="text-base">
          {t("title")}
        </h2>
        <p className="text-small text-ink-soft">
          {t("password")} <code className="whitespace-nowrap font-semibold text-ink">{demoPassword}</code>
        </p>
      </div>
      {audiences.map((audience) => (
        <Disclosure key={audience} summary={t(`audience.${audience}`)}>
          <ul className="grid gap-1">
            {everybody
              .filter((one) => one.audience === audience)
              .map(({ email, label }) => (
                <li key={email}>
                  <form action={formOnly(signInAction)}>
                    <input type="hidden" name="email" value={email} />
                    <input type="hidden" name="password" value={demoPassword} />
                    {back && <input type="hidden" name="back" value={back} />}
                    <SubmitButton variant="quiet" className="h-auto w-full justify-start py-1.5 text-left">
                      <span className="grid min-w-0 font-normal">
                        <span className="text-pretty">{label[language]}</span>
                        <span className="truncate text-small text-ink-soft">{email}</span>
                      </span>
                    </SubmitButton>
                  </form>
                </li>
              ))}
          </ul>
        </Disclosure>
      ))}
    </section>
  );
}
