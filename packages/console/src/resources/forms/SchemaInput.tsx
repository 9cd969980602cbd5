import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useInput, useTranslate } from "react-admin";
import { FormFields } from "../../components/filling/FormFields";
import type { FormSchema, Values } from "../../components/filling/form-schema";
import { WithWords } from "../../components/words/WithWords";
import { fillingWords } from "../../messages/filling-words";
import { type BuiltField, builtOf, lackOf, schemaOfBuilt } from "./built-form";
import { FieldList } from "./FieldList";

const BESIDE = {
  display: "grid",
  gap: 3,
  gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
  alignItems: "start",
  width: "100%",
} as const;

/** It stays in sight while the fields beside it are scrolled. */
const PREVIEW = {
  minWidth: 0,
  p: 2,
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  bgcolor: "action.hover",
  position: { md: "sticky" },
  top: { md: 72 },
  maxHeight: { md: "calc(100vh - 88px)" },
  overflowY: { md: "auto" },
} as const;

/** What a form asks for, built field by field, with the form as it will be beside it. */
export function SchemaInput({ source }: { source: string }) {
  return (
    <WithWords words={fillingWords}>
      <Builder source={source} />
    </WithWords>
  );
}

function Builder({ source }: { source: string }) {
  const translate = useTranslate();
  const { field, fieldState } = useInput<FormSchema>({ source, validate: faultOf });
  const [fields, setFields] = useState<readonly BuiltField[]>(() =>
    field.value ? builtOf(field.value) : [],
  );
  const change = (changed: readonly BuiltField[]) => {
    setFields(changed);
    field.onChange(schemaOfBuilt(changed));
  };
  const fault = fieldState.error?.message;
  return (
    <Box sx={BESIDE}>
      <Box component="section" aria-label={translate("filling.build.title")} sx={{ minWidth: 0 }}>
        <Typography variant="h6" component="h2" sx={{ mb: 1 }}>
          {translate("filling.build.title")}
        </Typography>
        <FieldList fields={fields} onChange={change} />
        {fault !== undefined && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {translate(`filling.lack.${lackOf(fields) ?? "refused"}`)}
          </Alert>
        )}
      </Box>
      <Preview fields={fields} />
    </Box>
  );
}

/** The form as whoever fills it in will see it; what is filled in here is kept nowhere. */
function Preview({ fields }: { fields: readonly BuiltField[] }) {
  const translate = useTranslate();
  const [values, setValues] = useState<Values>({});
  const labeled = fields.map((field) => ({
    ...field,
    label: field.label.zh === "" ? { zh: translate("filling.build.unnamed") } : field.label,
  }));
  return (
    <Box component="section" aria-label={translate("filling.build.preview")} sx={PREVIEW}>
      <Typography variant="h6" component="h2" sx={{ mb: 1.5 }}>
        {translate("filling.build.preview")}
      </Typography>
      {fields.length === 0 && (
        <Typography color="text.secondary">{translate("filling.build.nothingYet")}</Typography>
      )}
      <FormFields schema={schemaOfBuilt(labeled)} values={values} onChange={setValues} />
    </Box>
  );
}

/** What react-admin is told of a form that is not yet one. */
function faultOf(schema: FormSchema | null | undefined): string | undefined {
  return (schema ? lackOf(builtOf(schema)) : "noFields") ?? undefined;
}
