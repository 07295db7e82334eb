import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = process.cwd();
/** Within the checkout, so that it shares the packages. */
export const bareNextDir = path.join(root, ".cache/bench/bare-next");

const table = `
export function Table({ rows }) {
  return (
    <table>
      <thead><tr><th>Naam</th><th>Nummer</th><th>Geboren</th><th>Categorie</th><th>E-mail</th><th>Status</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th><a href={"/people/" + row.id}>{row.lastName + ", " + row.firstName}</a></th>
            <td>{row.number}</td><td>{row.birthDate}</td><td>{row.category}</td><td>{row.workEmail ?? "—"}</td>
            <td>{row.endsOn ?? "verzekerd"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
`;

const fixedPage = `
import { Table } from "../table";
export const dynamic = "force-dynamic";
const rows = Array.from({ length: 50 }, (_, i) => ({
  id: "018f0000-0000-7000-8000-0000000000" + (10 + i), lastName: "Peeters" + i, firstName: "Anna", number: String(7000000 + i),
  birthDate: "04-08-1980", category: "BED", workEmail: "anna.peeters" + i + "@werk.example", endsOn: null,
}));
export default async function Page({ searchParams }) {
  await searchParams;
  return <Table rows={rows} />;
}
`;

const prismaPage = `
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../client/client";
import { Table } from "../table";
export const dynamic = "force-dynamic";
const kept = globalThis as typeof globalThis & { bare?: PrismaClient };
kept.bare ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL ?? "", max: 10 }) });
const day = (date: Date) => date.toISOString().slice(0, 10);
export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const { employer, after } = await searchParams;
  const found = await kept.bare!.affiliation.findMany({
    where: { employerId: employer },
    orderBy: [{ sortName: "asc" }, { id: "asc" }],
    take: 51,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: {
      id: true, number: true, workEmail: true, endsOn: true,
      category: { select: { code: true } },
      person: { select: { firstName: true, lastName: true, birthDate: true } },
    },
  });
  const rows = found.slice(0, 50).map(({ person, category, endsOn, ...row }) => ({
    ...row, ...person, birthDate: day(person.birthDate), category: category.code, endsOn: endsOn && day(endsOn),
  }));
  return <Table rows={rows} />;
}
`;

const files: Readonly<Record<string, string>> = {
  "package.json": `{ "name": "bare-next", "private": true, "type": "module" }`,
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(root)} }, typescript: { ignoreBuildErrors: true } };`,
  "app/layout.tsx": `export default function Layout({ children }) { return <html lang="nl"><body>{children}</body></html>; }`,
  "app/page.tsx": `export default function Page() { return <p>Bare</p>; }`,
  "app/table.tsx": table,
  "app/fixed/page.tsx": fixedPage,
  "app/prisma/page.tsx": prismaPage,
};

/** A page of fifty rows by Next and nothing else, and one that asks them with Prisma as its own manual does. Built once. */
export function buildBareNext(): void {
  const stamp = path.join(bareNextDir, "built");
  const now = JSON.stringify([
    files,
    process.version,
    readFileSync(path.join(root, "package-lock.json"), "utf8").length,
  ]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  rmSync(bareNextDir, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(bareNextDir, name)), { recursive: true });
    writeFileSync(path.join(bareNextDir, name), text);
  }
  copyClient();
  const built = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/next/dist/bin/next"), "build", bareNextDir],
    {
      encoding: "utf8",
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST_DIR: "" },
    },
  );
  if (built.status !== 0) throw new Error(`The bare pages were not built:\n${built.stdout}${built.stderr}`);
  writeFileSync(stamp, now);
}

/** Our generated client, of the same schema: a copy, because what lies above a Next application is not compiled with it. */
function copyClient(): void {
  cpSync(path.join(root, "lib/database/generated"), path.join(bareNextDir, "client"), { recursive: true });
}
