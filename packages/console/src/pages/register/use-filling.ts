import { useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import { useBeforeUnload, useNavigate } from "react-router";
import {
  type Faults,
  type FormSchema,
  faultsBelow,
  faultsLeft,
  missingIn,
  type Values,
} from "../../components/filling/form-schema";
import { pathOf } from "../../components/paths";
import { failureWord, refusedOf } from "../../providers/refusal";

/** What is being filled in: what is missing is told before it is sent, what is refused at its field. */
export function useFilling(schema: FormSchema, first: Values = {}) {
  const notify = useNotify();
  const translate = useTranslate();
  const navigate = useNavigate();
  const [values, setValues] = useState<Values>(first);
  const [faults, setFaults] = useState<Faults>({});
  const isTyped = values !== first;
  useBeforeUnload((event) => {
    if (isTyped) event.preventDefault();
  });
  const send = async (isZero: boolean, save: () => Promise<{ id: string }>) => {
    const missing = isZero ? {} : missingIn(schema, values);
    setFaults(missing);
    if (Object.keys(missing).length > 0) return notify("refusals.ValidationError", { type: "warning" });
    try {
      const { id } = await save();
      notify("filling.record.saved", {
        type: "success",
        messageArgs: { _: translate("filling.record.saved") },
      });
      await navigate(pathOf(id) ?? "/");
    } catch (error) {
      setFaults(faultsBelow("values", refusedOf(error)?.faults ?? []));
      notify(failureWord(error), { type: "error", autoHideDuration: 10_000 });
    }
  };
  const change = (changed: Values) => {
    setFaults(faultsLeft(faults, values, changed));
    setValues(changed);
  };
  return { values, change, faults, send };
}
