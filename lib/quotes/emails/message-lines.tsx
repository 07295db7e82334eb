import { Paragraph } from "@/lib/email/email-layout";

/** What somebody wrote, with the lines it was written in. */
export function MessageLines({ title, text }: { title: string; text: string }) {
  return (
    <Paragraph>
      <strong>{title}</strong>
      {text.split("\n").flatMap((line, place) => [
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter is drawn once
        <br key={place} />,
        line,
      ])}
    </Paragraph>
  );
}
