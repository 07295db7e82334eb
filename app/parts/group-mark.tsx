import { initialsOf } from "@/components/ui/initials";

/** The logo of a group, or its initials; its name always stands beside it. */
export function GroupMark({
  name,
  logoFileId,
  large,
}: {
  name: string;
  logoFileId: string | null;
  large?: boolean;
}) {
  const size = large ? "size-16" : "size-8";
  if (logoFileId) {
    return (
      // biome-ignore lint/performance/noImgElement: drawn small already, and shown only to those who may see it
      <img
        src={`/group-logos/${logoFileId}`}
        alt=""
        loading="lazy"
        className={`${size} scheme-light flex-none rounded-control border border-line bg-surface object-contain`}
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      className={`${size} grid flex-none place-items-center rounded-control bg-accent-soft font-semibold text-accent ${large ? "text-large" : "text-small"}`}
    >
      {initialsOf(name)}
    </span>
  );
}

/** Mark and name, as a list shows a group. */
export function GroupName(group: { name: string; logoFileId: string | null }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <GroupMark {...group} />
      <span className="min-w-0 break-words">{group.name}</span>
    </span>
  );
}
