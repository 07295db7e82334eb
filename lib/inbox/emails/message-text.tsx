import { Paragraph } from "@/lib/email/email-layout";

/** What somebody typed, with the lines and paragraphs it was typed in. */
export function MessageText({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((paragraph, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a letter is drawn once
    <Paragraph key={place}>
      {paragraph.split("\n").flatMap((line, row) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter is drawn once
        row === 0 ? [line] : [<br key={row} />, line],
      )}
    </Paragraph>
  ));
}
