import { Icon } from "../ui/icon";

export type SwitchChoice = { label: string; detail?: string; href: string; current?: boolean };
export type SwitchPart = { title?: string; choices: readonly SwitchChoice[] };

/**
 * Changes for whom one works: another employer, subaccount or hat. `all` leads to the full list, for who has more than fit
 * in a menu.
 */
export function Switcher({
  name,
  current,
  parts,
  all,
}: {
  /** "Wissel van inrichter" */
  name: string;
  current: string;
  parts: readonly SwitchPart[];
  all?: { label: string; href: string };
}) {
  return (
    <>
      <button type="button" popoverTarget="switcher" title={name} className="switcher">
        <span className="sr-only">{name}: </span>
        <span className="truncate">{current}</span>
        <Icon name="chevrons-up-down" className="icon-small" />
      </button>
      <div id="switcher" popover="auto" className="menu menu-start w-80">
        {parts.map((part) => (
          <div key={part.title ?? part.choices[0]?.href}>
            {part.title && <p className="menu-heading">{part.title}</p>}
            {part.choices.map(({ label, detail, href, current: here }) => (
              <a key={href} href={href} className="menu-item" aria-current={here ? "true" : undefined}>
                <span className="min-w-0">
                  <span className="block truncate">{label}</span>
                  {detail && (
                    <span className="block truncate font-normal text-ink-soft text-small">{detail}</span>
                  )}
                </span>
                {here && <Icon name="check" className="ml-auto" />}
              </a>
            ))}
          </div>
        ))}
        {all && (
          <>
            <div className="menu-line" />
            <a href={all.href} className="menu-item">
              <Icon name="list" />
              {all.label}
            </a>
          </>
        )}
      </div>
    </>
  );
}
