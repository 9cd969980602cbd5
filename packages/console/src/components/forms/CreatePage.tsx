import type { ReactNode } from "react";
import {
  CreateBase,
  type RaRecord,
  SimpleForm,
  useNotify,
  useResourceContext,
  useTranslate,
} from "react-admin";
import { failureWord, refusedOf } from "../../providers/refusal";
import { FormPage } from "./FormPage";
import { FormToolbar } from "./FormToolbar";

/** A form for a new record; `toInput` turns what stands in it into the API's input where they differ. */
export function CreatePage({
  defaults,
  toInput,
  isWide = false,
  children,
}: {
  defaults?: Record<string, unknown>;
  toInput?: (values: RaRecord) => object;
  isWide?: boolean;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const resource = useResourceContext() ?? "";
  const name = translate(`resources.${resource}.name`, { smart_count: 1 });
  return (
    <CreateBase
      redirect="show"
      transform={toInput}
      mutationOptions={{
        onError: (error) => {
          if (!hasFieldErrors(error)) notify(failureWord(error), { type: "error", autoHideDuration: 10_000 });
        },
      }}
    >
      <FormPage
        title={translate("ra.page.create", { name })}
        hint={translate(`resources.${resource}.createHint`)}
        isWide={isWide}
      >
        <SimpleForm defaultValues={defaults} toolbar={<FormToolbar />} warnWhenUnsavedChanges>
          {children}
        </SimpleForm>
      </FormPage>
    </CreateBase>
  );
}

/** Errors that stand at their fields need no notification. */
export function hasFieldErrors(error: unknown): boolean {
  return Object.keys(refusedOf(error)?.errors ?? {}).length > 0;
}
