"use client";

import { useRef, useState } from "react";
import { Icon } from "../ui/icon";
import { useWords } from "../ui/words";
import { describedBy, FieldErrors, type FieldText, Hint } from "./field";
import { useField } from "./form";

/** "31 MB", "31 Mo": in the language of the page, counted as our limits are. */
function megabytes(bytes: number) {
  const [unit, size] =
    bytes < 100_000 ? ["kilobyte", Math.ceil(bytes / 1024)] : ["megabyte", bytes / 1024 ** 2];
  const format = { style: "unit", unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(document.documentElement.lang, format).format(size);
}

function fits(file: File, accept: string) {
  const name = file.name.toLowerCase();
  return accept.split(",").some((kind) => {
    const wanted = kind.trim().toLowerCase();
    return wanted.startsWith(".") ? name.endsWith(wanted) : file.type === wanted || wanted.endsWith("/*");
  });
}

/**
 * A file from a dialog or by dragging. The input is the browser's own, so it posts with the form it stands in, with and
 * without script; what can be seen to be wrong is said before anything is sent.
 */
export function FileDropZone({
  name,
  label,
  hint,
  accept,
  maxBytes,
  onFile,
}: Omit<FieldText, "optional"> & {
  /** Endings and media types, as in `accept` of an input: ".xlsx,.csv". */
  accept?: string;
  maxBytes?: number;
  /** For a screen that starts at once; without it the form is sent by its button. */
  onFile?: (file: File) => void;
}) {
  const field = useField(name);
  const word = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<{ name: string; size: number }>();
  const [problem, setProblem] = useState<string>();
  const errors = problem ? [problem] : field.errors;
  const ids = { ...field, errors };

  function take(files: FileList | null) {
    const file = files?.[0];
    const wrong =
      files && files.length > 1
        ? word("file.one")
        : file && accept && !fits(file, accept)
          ? word("file.wrong-kind", { name: file.name })
          : file && maxBytes && file.size > maxBytes
            ? word("file.too-large", { size: megabytes(file.size), limit: megabytes(maxBytes) })
            : file?.size === 0
              ? word("file.empty", { name: file.name })
              : undefined;
    setProblem(wrong);
    setChosen(file && !wrong ? { name: file.name, size: file.size } : undefined);
    if (wrong && input.current) input.current.value = "";
    if (file && !wrong) onFile?.(file);
  }

  return (
    <div className="field" data-invalid={errors.length > 0 || undefined}>
      <label htmlFor={field.id}>
        <span data-label-of={field.id}>{label}</span>
      </label>
      <Hint ids={ids}>{hint}</Hint>
      <div aria-live="polite">
        <FieldErrors ids={ids} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is the extra way; the input inside is the way for all */}
      <div
        className="drop-zone"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!input.current || event.dataTransfer.files.length === 0) return;
          input.current.files = event.dataTransfer.files;
          take(event.dataTransfer.files);
        }}
      >
        <Icon name={chosen ? "file-check" : "upload"} className="icon-large text-accent" />
        {chosen && (
          <p className="break-all font-semibold">
            {chosen.name} <span className="figures font-normal text-ink-soft">{megabytes(chosen.size)}</span>
          </p>
        )}
        <input
          ref={input}
          id={field.id}
          name={name}
          type="file"
          accept={accept}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={describedBy(ids, hint)}
          className="file-input"
          onChange={(event) => take(event.target.files)}
        />
        <label htmlFor={field.id} className="button button-secondary needs-script">
          {word(chosen ? "file.other" : "file.choose")}
        </label>
        {!chosen && <p className="needs-script text-ink-soft text-small">{word("file.drop")}</p>}
      </div>
    </div>
  );
}
