import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import type { Block, Part } from "./block";
import { drawParts, drawPdf, pdfBytes } from "./draw-pdf";

const letterhead = { name: "Collectief", contact: "help@collectief.example", legal: "Voorbeeldstraat 1" };
const about = { language: "nl", title: "Een proef", letterhead } as const;

const every: readonly Block[] = [
  { kind: "heading", level: 1, text: "Voordeeloverzicht" },
  { kind: "paragraph", text: "Wat u hebt, en wat u mag verwachten." },
  { kind: "heading", level: 2, text: "Reserve" },
  { kind: "figures", items: [{ value: "€\u00a01.234,56", label: "Gespaard", note: "op 01-01-2026" }] },
  { kind: "facts", items: [{ term: "Naam", value: "Łukasz Šimić-Θεός Ürgüp" }] },
  {
    kind: "table",
    columns: [{ header: "Jaar" }, { header: "Bedrag", align: "end" }],
    rows: Array.from({ length: 60 }, (_, row) => [`rij ${row}`, `${row} 234,56\u202f€`]),
    total: true,
  },
  {
    kind: "line-chart",
    title: "Reserve",
    description: "Stijgt van 0 tot 10.",
    series: [
      {
        label: "Verwacht",
        points: [
          { x: 2020, y: 0 },
          { x: 2030, y: 10 },
        ],
        expected: true,
      },
    ],
    showY: String,
  },
  { kind: "note", title: "Let op", text: "Dit is niet het officiële pensioenoverzicht." },
];

/** What another program reads in the file. */
function read(program: string, bytes: Uint8Array, ...options: string[]): string {
  const { stdout, status, error } = spawnSync(
    program,
    [...options, "-", ...(program === "pdftotext" ? ["-"] : [])],
    {
      input: bytes,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (error || status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
  return stdout;
}

test("another program reads the words, accents and the euro sign, in their order", async () => {
  const text = read("pdftotext", await pdfBytes(drawPdf({ ...about, blocks: every })), "-layout");
  expect(text).toContain("€ 1.234,56");
  expect(text).toContain("Łukasz Šimić-Θεός Ürgüp");
  expect(text).toContain("59 234,56 €");
  expect(text.indexOf("Voordeeloverzicht")).toBeLessThan(text.indexOf("rij 0"));
  expect(text.match(/\b\d\/3\b/g)).toEqual(["1/3", "2/3", "3/3"]);
  // The head of a table comes again on its next pages.
  expect(text.match(/Jaar/g)).toHaveLength(3);
});

test("it is tagged: headings, cells with heads, a figure with words, and nothing twice", async () => {
  const bytes = await pdfBytes(drawPdf({ ...about, blocks: every }));
  expect(read("pdfinfo", bytes)).toMatch(/Tagged: +yes/);
  const structure = read("pdfinfo", bytes, "-struct-text");
  for (const element of ["Document", "H1", "H2", "P (block)", "Table", "TR", "TH", "TD", "Figure"])
    expect(structure).toContain(element);
  expect(structure.match(/"Jaar"/g)).toHaveLength(1);
  expect(Buffer.from(bytes).toString("latin1")).toContain("/Alt (Reserve. Stijgt van 0 tot 10.)");
  // Page numbers and the foot are for the eye.
  expect(structure).not.toContain("1/3");
  expect(read("pdfinfo", bytes, "-custom")).not.toMatch(/Šimić/);
});

test("says what it is: its language, its title, the standard for everybody's reader", async () => {
  const bytes = await pdfBytes(drawPdf({ ...about, title: "Een <proef> & meer", blocks: every }));
  const file = Buffer.from(bytes).toString("latin1");
  expect(file).toMatch(/^%PDF-1\.7/);
  expect(file).toContain("/Lang (nl)");
  expect(file).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(file).toContain("Een  proef    meer");
  expect(file).toContain("/DisplayDocTitle true");
});

test("the same document is the same file, but for its date", async () => {
  const plain = async () =>
    Buffer.from(await pdfBytes(drawPdf({ ...about, blocks: every })))
      .toString("latin1")
      .replace(/\(D:\d+Z\)|<xmp:CreateDate>[^<]*|\/ID \[[^\]]*\]/g, "");
  expect(await plain()).toBe(await plain());
});

test("a text longer than a page goes on on the next, as one paragraph", async () => {
  const text = Array.from({ length: 1_500 }, (_, word) => `woord${word}`).join(" ");
  const bytes = await pdfBytes(drawPdf({ ...about, blocks: [{ kind: "paragraph", text }] }));
  const words = read("pdftotext", bytes, "-nopgbrk");
  expect(words.match(/woord\d+/g)).toHaveLength(1_500);
  const structure = read("pdfinfo", bytes, "-struct");
  expect(structure.match(/\bP \(block\)/g)).toHaveLength(3);
});

function* letters(count: number): Generator<Part> {
  for (let letter = 0; letter < count; letter++) {
    yield {
      language: letter % 2 ? "fr" : "nl",
      blocks: [
        {
          kind: "address",
          lines: [`An Nevelhout${letter}`, `Kiekenmarkt ${letter}`, "1000 Brussel"],
          date: "20 november 2026",
          reference: `Ref. ${letter}`,
        },
        { kind: "heading", level: 1, text: "Uw voordeeloverzicht staat klaar" },
        {
          kind: "paragraph",
          text: `Beste An Nevelhout${letter}, `.concat("u vindt het in het portaal. ".repeat(20)),
        },
        { kind: "page-break" },
        { kind: "paragraph", text: "Keerzijde." },
      ],
    };
  }
}

test("each letter counts its own pages and speaks its own language", async () => {
  const bytes = await pdfBytes(drawParts(about, letters(3)));
  const text = read("pdftotext", bytes, "-layout");
  expect(text.match(/1\/2/g)).toHaveLength(3);
  expect(text.match(/2\/2/g)).toHaveLength(3);
  expect(read("pdfinfo", bytes)).toMatch(/Pages: +6/);
});

test("a reader that does not read makes no pages; thousands of them leave memory as it was", async () => {
  let asked = 0;
  function* counted() {
    for (const letter of letters(1_000)) {
      asked++;
      yield letter;
    }
  }
  const stream = drawParts(about, counted());
  const chunks = stream[Symbol.asyncIterator]();
  await chunks.next();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBeLessThan(200);

  const before = process.memoryUsage().rss;
  let most = 0;
  let size = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    size += (next.value as Buffer).length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  expect(asked).toBe(1_000);
  expect(size).toBeGreaterThan(2_000_000);
  expect((most - before) / 1024 / 1024).toBeLessThan(150);
}, 60_000);
