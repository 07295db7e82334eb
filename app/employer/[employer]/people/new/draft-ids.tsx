export type DraftIds = { employerId: string; draftId?: string };

/** Which draft a step is of, sent with each of its forms. */
export function HiddenIds({ ids }: { ids: DraftIds }) {
  return (
    <>
      <input type="hidden" name="employerId" value={ids.employerId} />
      {ids.draftId && <input type="hidden" name="draftId" value={ids.draftId} />}
    </>
  );
}

export const stepAddress = ({ employerId, draftId }: DraftIds, step: string) =>
  `/employer/${employerId}/people/new?draft=${draftId}&step=${step}`;
