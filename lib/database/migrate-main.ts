import path from "node:path";
import { env } from "@/lib/env";
import { migrate } from "./migrate";

const applied = await migrate({
  ownerUrl: env().DATABASE_OWNER_URL ?? env().DATABASE_URL,
  appUrl: env().DATABASE_URL,
  directory: path.resolve("prisma/migrations"),
});
console.log(applied.length > 0 ? `applied ${applied.join(", ")}` : "nothing to migrate");
process.exit(0);
