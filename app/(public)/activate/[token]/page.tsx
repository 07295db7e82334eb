import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentSignedIn } from "@/lib/access/current";
import { findActivation } from "@/lib/statements/find-activation";
import { Door } from "../../../frame/door";
import { ActivateForm } from "./activate-form";
import { JoinForm } from "./join-form";
import { SignInFirst } from "./sign-in-first";
import { SpentActivation } from "./spent-activation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("statements.activation");
  return { title: t("title") };
}

/** Looking changes nothing: whatever opens the links in a mailbox by itself presses no button. */
export default async function ActivationPage({ params }: PageProps<"/activate/[token]">) {
  const { token } = await params;
  const [found, signedIn] = await Promise.all([findActivation(token), currentSignedIn()]);
  return (
    <Door>
      {found.state !== "valid" ? (
        <SpentActivation token={token} state={found.state} signedIn={signedIn !== null} />
      ) : signedIn ? (
        <JoinForm token={token} employer={found.employer} signedIn={signedIn} />
      ) : found.known ? (
        <SignInFirst token={token} employer={found.employer} email={found.email} />
      ) : (
        <ActivateForm token={token} activation={found} />
      )}
    </Door>
  );
}
