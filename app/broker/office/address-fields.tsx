import { TextField } from "@/components/form/text-field";

type Words = Readonly<Record<"street" | "houseNumber" | "postcode" | "city", string>>;

/** Street and number, postcode and town, as on an envelope. */
export function AddressFields({ words, optional }: { words: Words; optional?: boolean }) {
  const may = optional ? { optional } : {};
  // The words "not required" need their room.
  const [wide, narrow] = optional
    ? ["sm:grid-cols-[1fr_12rem]", "sm:grid-cols-[12rem_1fr]"]
    : ["sm:grid-cols-[1fr_9rem]", "sm:grid-cols-[9rem_1fr]"];
  return (
    <>
      <div className={`grid items-end gap-5 ${wide}`}>
        <TextField name="street" label={words.street} autoComplete="address-line1" {...may} />
        <TextField name="houseNumber" label={words.houseNumber} autoComplete="address-line2" {...may} />
      </div>
      <div className={`grid items-end gap-5 ${narrow}`}>
        <TextField
          name="postcode"
          label={words.postcode}
          autoComplete="postal-code"
          inputMode="numeric"
          {...may}
        />
        <TextField name="city" label={words.city} autoComplete="address-level2" {...may} />
      </div>
    </>
  );
}
