import type { ReactNode } from "react";
import { ClientWords } from "../ui/client-words";
import { Icon, type IconName } from "../ui/icon";
import { Brand, type BrandProps } from "./brand";
import { ChooseLanguage } from "./choose-language";
import { Footer, type FooterProps } from "./footer";
import type { FormTarget } from "./form-target";
import { QuickPages } from "./quick-pages";
import { SkipLink } from "./skip-link";

/** The door: signing in, registering, activating. What one does at the left, what awaits one at the right. */
export function AuthShell({
  brand,
  chooseLanguage,
  aside,
  footer,
  wide,
  children,
}: {
  brand: BrandProps;
  chooseLanguage: FormTarget;
  aside?: { title: string; points: readonly { icon: IconName; text: string }[]; children?: ReactNode };
  footer?: FooterProps;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <ClientWords>
      <SkipLink />
      <QuickPages />
      <div className={aside ? "door door-with-aside" : "door"}>
        <div className="flex min-h-dvh flex-col">
          <header className="flex items-center justify-between gap-4 px-4 py-3 sm:px-8">
            <Brand {...brand} />
            <ChooseLanguage action={chooseLanguage} />
          </header>
          <main id="main" tabIndex={-1} className="grid flex-1 place-items-center px-4 py-8 sm:px-8">
            <div className={wide ? "w-full max-w-160" : "w-full max-w-100"}>{children}</div>
          </main>
          {footer && <Footer {...footer} />}
        </div>
        {aside && (
          <aside className="door-aside">
            <div className="max-w-100">
              <p className="text-balance font-semibold text-title">{aside.title}</p>
              <ul className="mt-8 grid gap-5">
                {aside.points.map(({ icon, text }) => (
                  <li key={text} className="flex gap-4">
                    <Icon name={icon} className="icon-large" />
                    <span>{text}</span>
                  </li>
                ))}
              </ul>
              {aside.children}
            </div>
          </aside>
        )}
      </div>
    </ClientWords>
  );
}
