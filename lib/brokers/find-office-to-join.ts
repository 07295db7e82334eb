import { database } from "@/lib/database/client";
import { openRegistration } from "./begin-registration";

/** The office that whoever registers could ask to be let into: the name that it is registered under, and nothing else. */
export async function findOfficeToJoin(
  sealed: string | undefined,
): Promise<{ name: string; enterpriseNumber: string } | null> {
  const joins = openRegistration(sealed)?.joins;
  if (!joins) return null;
  return database().brokerage.findUnique({
    where: { enterpriseNumber: joins },
    select: { name: true, enterpriseNumber: true },
  });
}
