import { useNotify, useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import type { Filled } from "../../components/filling/draft";
import type { FormSchema } from "../../components/filling/form-schema";
import { useFilling } from "../../components/filling/use-filling";
import { pathOf } from "../../components/paths";
import { failureWord } from "../../providers/refusal";

/** A record that is being filled in; once it is saved its own page comes. */
export function useRecording<Of extends Filled>(id: string, schema: FormSchema, first: Of) {
  const notify = useNotify();
  const translate = useTranslate();
  const navigate = useNavigate();
  return useFilling<Of, { id: string }>(id, schema, first, {
    onSaved: (record) => {
      notify("filling.record.saved", {
        type: "success",
        messageArgs: { _: translate("filling.record.saved") },
      });
      void navigate(pathOf(record.id) ?? "/");
    },
    onFault: (error) => {
      if (error === null) notify("refusals.ValidationError", { type: "warning" });
      else notify(failureWord(error), { type: "error", autoHideDuration: 10_000 });
    },
  });
}
