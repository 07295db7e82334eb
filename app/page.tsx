import { redirect } from "next/navigation";
import { homeOf } from "@/lib/access/actor";
import { currentSignedIn } from "@/lib/access/current";

/** No page of its own: it knows which door is yours. */
export default async function HomePage() {
  const signedIn = await currentSignedIn();
  if (!signedIn) redirect("/sign-in");
  if (signedIn.twoStepMissing) redirect("/settings/two-step?asked=1");
  redirect(signedIn.hat ? homeOf[signedIn.hat.kind] : "/hats");
}
