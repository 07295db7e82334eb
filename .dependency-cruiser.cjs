// "Who may know whom" of HOUSE.md. bin/lib/boundaries.mjs applies it; tests/architecture proves that it bites.
const engines = "access|database|jobs|excel|email|files|live|pdf|audit|i18n|values";
const engine = `^lib/(${engines})/`;
/** A capability is a directory of lib that is no engine. */
const capability = `^lib/(?!(${engines})/)[^/]+/`;
const test = "\\.test\\.tsx?$|^tests/|/test-support/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "nothing-imports-app",
      comment: "app composes; nothing depends on it.",
      severity: "error",
      from: { pathNot: `^app/|${test}` },
      to: { path: "^app/" },
    },
    {
      name: "a-screen-keeps-to-itself",
      comment: "What two audiences share lives in components or lib.",
      severity: "error",
      from: { path: "^app/\\(?(employer|broker|insured|staff|public)\\)?/" },
      to: { path: "^app/\\(?(employer|broker|insured|staff|public)\\)?/", pathNot: "^app/\\(?$1\\)?/" },
    },
    {
      name: "components-know-texts-and-values",
      comment:
        "Components import lib/i18n and lib/values; of capabilities only types. Actions arrive as props.",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: { path: "^lib/", pathNot: "^lib/(i18n|values)/" },
    },
    {
      name: "ui-knows-no-domain",
      comment: "Buttons and dialogs know no domain word, not even its type.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: capability },
    },
    {
      name: "lib-knows-no-interface",
      severity: "error",
      from: { path: "^lib/", pathNot: test },
      to: { path: "^components/" },
    },
    {
      name: "engines-know-no-capability",
      comment: "Only the registry and the worker know the jobs of the capabilities.",
      severity: "error",
      from: { path: engine, pathNot: `^lib/jobs/(registry|worker|worker-main)\\.tsx?$|${test}` },
      to: { path: capability },
    },
    {
      name: "only-lib-opens-the-database",
      comment: "Queries, commands and lib/access; never a page, a route, an action or a component.",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "^lib/database/" },
    },
    {
      name: "prisma-stays-in-lib",
      comment: "Its types too: a screen gets what it needs, not a row.",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "(^|/)node_modules/(@prisma|pg|graphile-worker)/" },
    },
    {
      name: "values-are-pure",
      severity: "error",
      from: { path: "^lib/values/", pathNot: test },
      to: { path: "^lib/", pathNot: "^lib/(values|i18n)/" },
    },
    {
      name: "the-reader-knows-no-secret",
      comment: "It reads hostile files in a process of its own, without database or settings.",
      severity: "error",
      from: { path: "^lib/excel/reader/", pathNot: test },
      to: { path: "^lib/(env\\.ts$|database/|access/|audit/|email/|files/|jobs/)" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-barrels",
      comment: "A file is imported by its own name.",
      severity: "error",
      from: { pathNot: "node_modules|^tests/" },
      to: { path: "^(app|components|lib)/.*index\\.tsx?$" },
    },
    {
      name: "product-knows-no-tests",
      severity: "error",
      from: { path: "^(app|components|lib|prisma)/", pathNot: test },
      to: { path: `${test}` },
    },
    {
      name: "found",
      comment: "A path that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^lib/database/generated" },
    exclude: { path: "^(\\.next|\\.build|\\.data|\\.cache)" },
    tsPreCompilationDeps: true,
    parser: "swc",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
