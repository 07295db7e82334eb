import { closeDatabase } from "@/lib/database/client";
import { demoPassword, demoSignIns } from "@/lib/identity/demo-sign-ins";
import { fillDemoWorld } from "./demo";

if (process.argv.includes("--print-sign-ins")) {
  const width = Math.max(...demoSignIns.map(({ email }) => email.length));
  console.log(`Everybody's password is ${demoPassword}`);
  for (const { email, label } of demoSignIns) console.log(`  ${email.padEnd(width)}  ${label.en}`);
} else {
  const filled = await fillDemoWorld();
  console.log(filled ? "The demo world is there." : "The demo world was there already.");
  await closeDatabase();
}
