import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fillIn, type Words } from "@/components/ui/words";
import { type AskedQuestion, readable } from "./asked-question";
import type { Overwritten } from "./use-filling";

/** Two people filled in the same question: who came last sees what the other had, and chooses. */
export function OverwrittenNotices({
  overwritten,
  questions,
  words,
  onPutBack,
  onKeep,
}: {
  overwritten: readonly Overwritten[];
  questions: readonly AskedQuestion[];
  words: Words;
  onPutBack: (one: Overwritten) => void;
  onKeep: (question: string) => void;
}) {
  return overwritten.map((one) => {
    const question = questions.find(({ key }) => key === one.question);
    if (!question) return null;
    const facts = {
      name: one.by,
      question: question.label,
      time: clock(one.at),
      theirs: readable(question, one.theirs) || (words.empty ?? ""),
    };
    return (
      <Notice key={one.question} tone="warning" live title={fillIn(words["overwritten.title"] ?? "", facts)}>
        <p>{fillIn(words["overwritten.text"] ?? "", facts)}</p>
        <div className="needs-script mt-2 flex flex-wrap gap-2">
          <Button size="small" icon="undo-2" onClick={() => onPutBack(one)}>
            {fillIn(words["overwritten.put-back"] ?? "", facts)}
          </Button>
          <Button size="small" variant="quiet" onClick={() => onKeep(one.question)}>
            {words["overwritten.keep"]}
          </Button>
        </div>
      </Notice>
    );
  });
}

function clock(moment: string | Date): string {
  return new Intl.DateTimeFormat("nl-BE", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Brussels",
  }).format(new Date(moment));
}
