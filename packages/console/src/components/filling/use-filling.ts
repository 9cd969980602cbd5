import { useState } from "react";
import { refusedOf } from "../../providers/refusal";
import type { Filled } from "./draft";
import { type Faults, type FormSchema, faultsBelow, faultsLeft, missingIn } from "./form-schema";
import { useDraft } from "./use-draft";

/**
 * What is being filled in, with its draft: what is missing is told before it is sent, what is refused at its field, and
 * what a fault was told of goes on standing there until it is changed.
 */
export function useFilling<Of extends Filled, Saved>(
  id: string,
  schema: FormSchema,
  first: Of,
  {
    onSaved,
    onFault,
  }: {
    onSaved: (saved: Saved) => void;
    /** The failure; null: something is missing. */
    onFault: (error: unknown, faults: Faults) => void;
  },
) {
  const { forget, ...draft } = useDraft(id, schema, first);
  const { values } = draft.filled;
  const [faults, setFaults] = useState<Faults>({});
  const tell = (error: unknown, told: Faults) => {
    setFaults(told);
    onFault(error, told);
  };
  const send = async (isZero: boolean, save: () => Promise<Saved>) => {
    const missing = isZero ? {} : missingIn(schema, values);
    if (Object.keys(missing).length > 0) return tell(null, missing);
    setFaults({});
    try {
      const saved = await save();
      forget();
      onSaved(saved);
    } catch (error) {
      tell(error, faultsBelow("values", refusedOf(error)?.faults ?? []));
    }
  };
  const change = (part: Partial<Of>) => {
    if (part.values) setFaults(faultsLeft(faults, values, part.values));
    draft.change(part);
  };
  return { ...draft, change, faults, send };
}
