/** In a dialog of a table's `rowActions`: the name of the row it was opened for. */
export function RowName() {
  return <strong data-row-name="" />;
}
