import { LineChart } from "@/components/chart/line-chart";
import { Card } from "@/components/ui/card";
import type { chartOf } from "@/lib/statements/statement-chart";

/** What was saved and the three ways to go on. */
export function ReserveChart({ chart }: { chart: NonNullable<ReturnType<typeof chartOf>> }) {
  const { title, description, series, year, showX, showY } = chart;
  return (
    <Card>
      <LineChart {...{ title, description, series, showX, showY }} xName={year} />
    </Card>
  );
}
