import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { textSchema } from "@/lib/values/text-schema";

export type ProducerNumberProblem = "producer-number.digits";

/** The number under which a broker group works with the insurer: four or five digits. */
export function parseProducerNumber(text: string): Outcome<string, ProducerNumberProblem> {
  const number = text.replace(/\s/g, "");
  return /^\d{4,5}$/.test(number) ? success(number) : refuse("producer-number.digits");
}

export const producerNumber = textSchema(parseProducerNumber);
