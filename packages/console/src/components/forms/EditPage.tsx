import LinearProgress from "@mui/material/LinearProgress";
import { type ReactNode, useState } from "react";
import {
  EditBase,
  type RaRecord,
  SimpleForm,
  useEditContext,
  useNotify,
  useResourceContext,
  useTranslate,
} from "react-admin";
import { failureWord, refusedOf } from "../../providers/refusal";
import { WHOLE } from "../DetailPage";
import { ConflictNotice } from "./ConflictNotice";
import { hasFieldErrors } from "./CreatePage";
import { FormPage } from "./FormPage";
import { FormToolbar } from "./FormToolbar";

/** What stands in a form of a record: its fields named as in the API's input, and the version they were read at. */
export type FormValues = RaRecord & { version: number };

interface Form<Whole> {
  nameOf: (record: Whole) => string;
  valuesOf: (record: Whole) => FormValues;
  isWide?: boolean;
  children: ReactNode;
}

/** A form for a record; `toInput` turns what stands in it into the API's input where they differ. */
export function EditPage<Whole extends RaRecord>({
  toInput = (values) => values,
  ...form
}: Form<Whole> & { toInput?: (values: RaRecord) => object }) {
  const notify = useNotify();
  const [isConflict, setConflict] = useState(false);
  // The version that is written over, where mine shall hold against theirs.
  const [version, setVersion] = useState<number | null>(null);
  return (
    <EditBase<Whole>
      mutationMode="pessimistic"
      redirect="show"
      transform={(values: RaRecord) => ({ ...toInput(values), version: version ?? values.version })}
      queryOptions={WHOLE}
      mutationOptions={{
        onError: (error) => {
          if (refusedOf(error)?.kind === "ConflictError") setConflict(true);
          else if (!hasFieldErrors(error))
            notify(failureWord(error), { type: "error", autoHideDuration: 10_000 });
        },
      }}
    >
      <Filled<Whole>
        {...form}
        isConflict={isConflict}
        onSettled={(settled) => {
          setConflict(false);
          setVersion(settled);
        }}
      />
    </EditBase>
  );
}

/** What the form was filled from stays, whatever is read in the background meanwhile. */
function Filled<Whole extends RaRecord>({
  nameOf,
  valuesOf,
  isWide = false,
  isConflict,
  onSettled,
  children,
}: Form<Whole> & { isConflict: boolean; onSettled: (version: number) => void }) {
  const { record, refetch } = useEditContext<Whole>();
  const [first, setFirst] = useState<FormValues | null>(null);
  const translate = useTranslate();
  const resource = useResourceContext() ?? "";
  if (record && first?.id !== record.id) setFirst(valuesOf(record));
  if (!record || !first) return <LinearProgress aria-label={translate("ra.page.loading")} sx={{ mt: 2 }} />;
  const name = translate(`resources.${resource}.name`, { smart_count: 1 });
  const title = translate("ra.page.edit", { name, recordRepresentation: nameOf(record) });
  const read = async () => {
    const { data } = await refetch();
    return data ? valuesOf(data) : null;
  };
  const takeTheirs = (theirs: FormValues) => {
    setFirst(theirs);
    onSettled(theirs.version);
  };
  return (
    <FormPage title={title} hint={translate("forms.editHint")} isWide={isWide}>
      <SimpleForm key={first.version} record={first} toolbar={<FormToolbar />} warnWhenUnsavedChanges>
        {isConflict && (
          <ConflictNotice
            read={read}
            onTakeTheirs={takeTheirs}
            onKeepMine={(theirs) => onSettled(theirs.version)}
          />
        )}
        {children}
      </SimpleForm>
    </FormPage>
  );
}
