import { Figure } from "@/components/ui/card";
import type { Tile } from "@/lib/statements/statement-view";

/** The four figures one looks for: saved, expected, on death, on disability. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      {tiles.map(({ value, label, note }) => (
        <Figure key={label} value={value} label={label} note={note || undefined} />
      ))}
    </div>
  );
}
