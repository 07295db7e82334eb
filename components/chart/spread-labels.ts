/** Moves labels apart until each has `gap` to the next, keeping their order and staying between 0 and `end`. */
export function spreadLabels(places: readonly number[], gap: number, end: number): readonly number[] {
  const order = places
    .map((place, index) => ({ place, index }))
    .sort((one, other) => one.place - other.place);
  for (let step = 1; step < order.length; step++) {
    const before = order[step - 1]!;
    const here = order[step]!;
    here.place = Math.max(here.place, before.place + gap);
  }
  let limit = end;
  for (const here of order.toReversed()) {
    here.place = Math.min(here.place, limit);
    limit = here.place - gap;
  }
  const spread = [...places];
  for (const { place, index } of order) spread[index] = place;
  return spread;
}
