import { checks, runCheck } from "./lib/checks.mjs";
import { prepare } from "./lib/prepare.mjs";
import { complain, Stop, step } from "./lib/say.mjs";

try {
  await prepare();
  const results = await Promise.all(
    checks.map((check) => step(check.name, () => orStop(check)).catch((error) => error)),
  );
  const wrong = results.filter((result) => result instanceof Error);
  for (const error of wrong) complain(error);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} catch (error) {
  complain(error);
  process.exitCode = 1;
}

async function orStop(check) {
  const result = await runCheck(check);
  if (!result.passed) throw new Stop(`\n${result.name}:`, result.output.trimEnd());
}
