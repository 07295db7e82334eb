import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import type { SectionState } from "@/lib/quotes/section-states";

/** The steps of a quote by part, with how far each is; folded on a phone. */
export async function SectionSteps({
  quoteId,
  sections,
  current,
}: {
  quoteId: string;
  sections: readonly SectionState[];
  current?: string;
}) {
  const t = await getTranslations("quotes.fill");
  const tariff = await getTranslations("tariffs");
  const titleOf = (key: string) => tariff(`section.${key}.title` as never);
  const place = sections.findIndex(({ key }) => key === current);
  const list = (
    <Steps
      parts={byPart(sections)}
      quoteId={quoteId}
      current={current}
      partName={(part) => tariff(`part.${part}` as never)}
      titleOf={titleOf}
      word={(state) => t(`state.${state}`)}
    />
  );
  const summary = t("step-of", {
    place: place + 1,
    count: sections.length,
    title: current ? titleOf(current) : "",
  });
  return (
    <nav aria-label={t("steps")} className="no-print">
      <div className="hidden lg:block">{list}</div>
      <div className="card p-3 lg:hidden">
        <Disclosure summary={summary}>{list}</Disclosure>
      </div>
    </nav>
  );
}

type Shown = SectionState["state"] | "current";

function Steps({
  parts,
  quoteId,
  current,
  partName,
  titleOf,
  word,
}: {
  parts: readonly (readonly SectionState[])[];
  quoteId: string;
  current: string | undefined;
  partName: (part: string) => string;
  titleOf: (key: string) => string;
  word: (state: Shown) => string;
}) {
  return (
    <ol className="grid gap-4">
      {parts.map((sections) => (
        <li key={sections[0]?.part}>
          <p className="mb-1 font-semibold text-small">{partName(sections[0]?.part ?? "")}</p>
          <ol className="steps">
            {sections.map(({ key, number, state }) => {
              const here = key === current;
              const inside = (
                <>
                  <Mark state={here ? "current" : state} number={number} />
                  <span className="min-w-0">{titleOf(key)}</span>
                  <span className="sr-only">
                    (
                    {here && state !== "to-do"
                      ? `${word("current")}, ${word(state)}`
                      : word(here ? "current" : state)}
                    )
                  </span>
                </>
              );
              return (
                <li key={key}>
                  {here ? (
                    <span aria-current="step" className="step-line font-semibold text-ink">
                      {inside}
                    </span>
                  ) : (
                    <a href={`/broker/quotes/${quoteId}/${key}`} className="step-line">
                      {inside}
                    </a>
                  )}
                </li>
              );
            })}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Mark({ state, number }: { state: Shown; number: string }) {
  return (
    <>
      <span className={`step-mark figures ${state === "current" ? "step-current" : ""}`}>{number}</span>
      {state === "done" && (
        <Icon name="circle-check" className="icon-small order-last ml-auto text-success" />
      )}
      {state === "attention" && (
        <Icon name="triangle-alert" className="icon-small order-last ml-auto text-warning" />
      )}
    </>
  );
}

function byPart(sections: readonly SectionState[]): SectionState[][] {
  const parts: SectionState[][] = [];
  for (const section of sections) {
    const last = parts.at(-1);
    if (last?.[0]?.part === section.part) last.push(section);
    else parts.push([section]);
  }
  return parts;
}
