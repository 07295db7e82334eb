/** Ours, what the machine can do at most, and what others do: each measured in a process of its own, in turns. */
export type Measure = {
  readonly name: string;
  readonly role: "ours" | "limit" | "peer" | "variant";
  /** How much more is used by processes that this one started; or, where this one only asks and looks on, all there is. */
  readonly run: (rows: number) => Promise<{ cpuMs?: number; peakMb?: number } | Whole | undefined>;
  /** Left out when one job is asked for by name; in a full run measured once. */
  readonly slow?: boolean;
  /** Null when it can be measured here, or what is missing. */
  readonly missing?: () => string | null;
};

/** What a process used that was looked at from outside, and what else is worth knowing of it, by name with its unit. */
export type Whole = {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly peakMb: number;
  readonly facts: Readonly<Record<string, number>>;
};

export type Job = {
  readonly title: string;
  readonly rows: number;
  readonly about: string;
  /** Makes what all measures need, before any of them and outside their time. */
  readonly prepare?: (rows: number) => Promise<void>;
  readonly measures: readonly Measure[];
};

export type Spread = { readonly median: number; readonly min: number; readonly max: number };
export type Figures = {
  readonly cpuMs: Spread;
  readonly wallMs: Spread;
  readonly peakMb: Spread;
  readonly facts?: Readonly<Record<string, Spread>>;
};
export type Result = {
  readonly job: string;
  readonly rows: number;
  readonly ours: Figures;
  readonly limit: Figures | null;
  readonly peers: Readonly<Record<string, Figures>>;
  readonly variants?: Readonly<Record<string, Figures>>;
  readonly ratioToLimit: number | null;
  readonly ratioToBestPeer: number | null;
};
