import type { Brand } from "@/lib/email/brand";
import type { Language } from "@/lib/i18n/language";
import { formatDate, type PlainDate } from "@/lib/values/dates";
import { formatMoney, formatWholeEuros } from "@/lib/values/money";
import { formatPercent } from "@/lib/values/percent";
import { formatPhoneNumber } from "@/lib/values/phone-number";
import { expectedCapital, type Statement, totalOf } from "./statement";
import { chartOf } from "./statement-chart";
import { statementWords, type Words } from "./statement-words";

type Known = Extract<Statement["figures"], { kind: "known" }>;

export type Fact = { readonly term: string; readonly value: string };
export type Tile = { readonly value: string; readonly label: string; readonly note: string };

/** The words and figures of a statement, in their order: the page and the PDF say the same because both read this. */
export type StatementView = ReturnType<typeof viewStatement>;

export function viewStatement(statement: Statement, language: Language, brand: Brand) {
  const t = statementWords(language);
  const { figures, person, closedOn } = statement;
  return {
    title: t("title", { year: String(statement.year) }),
    intro: t("intro", { employer: statement.employer.name, date: formatDate(statement.on) }),
    official: { title: t("official.title"), text: t("official.text") },
    closed: closedOn
      ? { title: t("closed.title"), text: t("closed.text", { date: formatDate(closedOn) }) }
      : null,
    none:
      figures.kind === "none"
        ? { title: t("none.title"), text: noFigures(statement, figures.firstOn, t) }
        : null,
    known: figures.kind === "known" ? viewFigures(statement, figures, language, t) : null,
    beneficiaries: {
      title: t("covers.beneficiaries"),
      items: statement.beneficiaries.map(({ rank, names }) =>
        names.length === 0
          ? t(`covers.${rank}`)
          : t("covers.named", { rank: t(`covers.${rank}`), names: names.join(", ") }),
      ),
      note: t("covers.order"),
    },
    data: {
      title: t("data.title"),
      items: [
        { term: t("data.name"), value: `${person.firstName} ${person.lastName}` },
        { term: t("data.birth-date"), value: formatDate(person.birthDate) },
        { term: t("data.address"), value: addressOf(person, t) },
        { term: t("data.employer"), value: statement.employer.name },
        { term: t("data.contract"), value: `${statement.contract.name} · ${statement.contract.number}` },
        { term: t("data.category"), value: statement.category[language] },
        { term: t("data.number"), value: statement.number },
        { term: t("data.since"), value: formatDate(statement.startsOn) },
        ...(statement.salaryCents > 0
          ? [
              { term: t("data.salary"), value: formatMoney(statement.salaryCents, language) },
              { term: t("data.work-rate"), value: formatPercent(statement.workRate / 100, language) },
            ]
          : []),
      ] satisfies Fact[],
      note: t("data.wrong"),
    },
    complaint: {
      title: t("complaint.title"),
      text: t("complaint.text", {
        brand: brand.name,
        email: brand.email,
        // A number is read in one go.
        phone: formatPhoneNumber(brand.phone).replaceAll(" ", "\u00a0"),
      }),
    },
    demo: t("demo"),
  };
}

function viewFigures(statement: Statement, figures: Known, language: Language, t: Words) {
  const { on, pension, closedOn } = statement;
  const money = (cents: number) => formatMoney(cents, language);
  const { now, before, projected } = figures;
  const year = String(statement.year - 1);
  const ahead = pension.on > on;
  const disability = closedOn ? t("covers.no-disability") : money(figures.disabilityRent);
  return {
    tiles: [
      {
        value: money(now.reserve),
        label: t("tiles.saved"),
        note: t("tiles.saved-note", { date: formatDate(on) }),
      },
      {
        value: formatWholeEuros(expectedCapital(figures), language),
        label: t("tiles.expected"),
        note: t("tiles.expected-note", { age: pension.age }),
      },
      { value: money(figures.deathCapital), label: t("tiles.death"), note: t("tiles.death-note") },
      {
        value: closedOn ? "—" : money(figures.disabilityRent),
        label: t("tiles.disability"),
        note: closedOn ? t("tiles.ended-note") : t("tiles.disability-note"),
      },
    ] satisfies Tile[],
    chart: chartOf({ on, pension, ...figures }, language),
    scenarios: {
      title: t("scenario.title"),
      when: ahead ? t("scenario.when", { date: formatDate(pension.on), age: pension.age }) : t("reached"),
      head: [t("scenario.name"), t("scenario.rate"), t("scenario.capital")],
      rows: projected.map(({ scenario, rate, capital }) => [
        t(`scenario.${scenario}`),
        formatPercent(rate / 100, language),
        money(capital),
      ]),
      note: [
        t(closedOn ? "scenario.assumption-closed" : "scenario.assumption"),
        figures.rateStandsIn ? t("scenario.rate-stands-in") : "",
      ]
        .filter(Boolean)
        .join(" "),
    },
    moves: {
      title: t("moves.title"),
      head: [t("moves.what", { year }), t("moves.amount")],
      rows: [
        ...(before ? [[t("moves.before", { date: formatDate(before.on) }), money(before.reserve)]] : []),
        [t("moves.employer"), money(now.employer)],
        [t("moves.employee"), money(now.employee)],
        [t("moves.earned"), money(now.earned)],
        [t("moves.cost"), money(-now.cost)],
        [t("moves.now", { date: formatDate(now.on) }), money(now.reserve)],
      ],
      note: t(now.guaranteed <= now.reserve ? "moves.guaranteed" : "moves.shortfall", {
        date: formatDate(now.on),
        amount: money(now.guaranteed),
      }),
    },
    covers: {
      title: t("covers.title"),
      items: [
        { term: t("covers.death"), value: money(figures.deathCapital) },
        { term: t("covers.disability"), value: disability },
      ] satisfies Fact[],
    },
    costs: { title: t("costs.title"), text: t("costs.text", { year, amount: money(now.cost) }) },
  };
}

/** What somebody has in all contracts together, and where that is going. */
export function viewTotal(statements: readonly Statement[], language: Language) {
  const total = totalOf(statements);
  if (!total) return null;
  const t = statementWords(language);
  const money = (cents: number) => formatMoney(cents, language);
  const { pension, together } = total;
  return {
    tiles: [
      {
        value: money(total.saved),
        label: t("tiles.saved"),
        note: together ? t("tiles.saved-note", { date: formatDate(together.on) }) : "",
      },
      {
        value: formatWholeEuros(total.expected, language),
        label: t("tiles.expected"),
        note: t("tiles.expected-note", { age: pension.age }),
      },
      { value: money(total.onDeath), label: t("tiles.death"), note: t("tiles.death-note") },
      { value: money(total.onDisability), label: t("tiles.disability"), note: t("tiles.disability-note") },
    ] satisfies Tile[],
    chart: together && chartOf({ pension, ...together }, language),
  };
}

function noFigures({ startsOn, on }: Statement, firstOn: PlainDate, t: Words): string {
  const dates = { since: formatDate(startsOn), first: formatDate(firstOn) };
  return firstOn > on ? t("none.later", dates) : t("none.late", dates);
}

function addressOf(person: Statement["person"], t: Words): string {
  const box = person.box ? ` ${t("data.box", { box: person.box })}` : "";
  return `${person.street} ${person.houseNumber}${box}, ${person.postcode} ${person.city}`;
}
