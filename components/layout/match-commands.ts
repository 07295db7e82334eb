import type { Command } from "./command-search";

function folded(text: string) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The commands that hold every word that was typed, those that begin with it first. */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  const hits = commands.filter((command) => {
    const text = folded(`${command.label} ${command.keywords ?? ""}`);
    return words.every((word) => text.includes(word));
  });
  const begins = (command: Command) => (folded(command.label).startsWith(words[0] ?? "") ? 0 : 1);
  return hits.sort((one, other) => begins(one) - begins(other));
}
