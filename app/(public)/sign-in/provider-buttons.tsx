import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { formOnly } from "@/lib/access/action";
import type { Provider } from "@/lib/identity/providers";
import { visitProviderAction } from "./actions";

/** The other ways in, as far as they are configured. */
export async function ProviderButtons({
  providers,
  back,
}: {
  providers: readonly Pick<Provider, "id" | "name">[];
  back: string | null;
}) {
  if (providers.length === 0) return null;
  const t = await getTranslations("identity.sign-in");
  return (
    <div className="grid gap-3">
      <p className="flex items-center gap-3 text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("or")}
      </p>
      {providers.map(({ id, name }) => (
        <form key={id} action={formOnly(visitProviderAction)}>
          <input type="hidden" name="provider" value={id} />
          {back && <input type="hidden" name="back" value={back} />}
          <SubmitButton
            variant="secondary"
            icon={id === "itsme" ? "smartphone" : "id-card"}
            className="w-full"
          >
            {t("with", { provider: name })}
          </SubmitButton>
        </form>
      ))}
    </div>
  );
}
