/** Two letters that stand for a person or an office. */
export function initialsOf(name: string) {
  const words = name.split(/[\s,]+/).filter(Boolean);
  const first = words[0]?.[0] ?? "?";
  const last = words.length > 1 ? (words[words.length - 1]?.[0] ?? "") : "";
  return (first + last).toLocaleUpperCase("nl");
}

export function Initials({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-8 flex-none place-items-center rounded-full bg-accent-soft font-semibold text-accent text-small"
    >
      {initialsOf(name)}
    </span>
  );
}
