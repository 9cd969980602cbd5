import Box from "@mui/material/Box";
import { useLocaleState, useTranslate } from "react-admin";
import { DetailPage } from "../../components/DetailPage";
import { useDays } from "../../components/days";
import { Facts } from "../../components/Facts";
import { type Field, fieldsOf, labelIn, schemaOf } from "../../components/filling/form-schema";
import { Section } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import type { FormWholeFragment } from "../../generated/graphql";
import { fillingWords } from "../../messages/filling-words";
import { RecordLink } from "./RecordLink";
import { RegisterLink } from "./RegisterLink";

/** A form: what it asks for now, and what it asked for before. */
export function FormShow() {
  return (
    <WithWords words={fillingWords}>
      <DetailPage<FormWholeFragment>
        nameOf={({ name }) => name}
        actions={({ id, name, retiredAt }) => (
          <>
            {retiredAt === null && <RecordLink formId={id} name={name} />}
            <RegisterLink formId={id} name={name} />
          </>
        )}
      >
        {(form) => <Versions form={form} />}
      </DetailPage>
    </WithWords>
  );
}

function Versions({ form }: { form: FormWholeFragment }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  return (
    <>
      {form.note && <Facts facts={[{ label: translate("resources.forms.fields.note"), value: form.note }]} />}
      {form.versions.toReversed().map(({ id, number, schema, createdAt }) => (
        <Section
          key={id}
          title={translate(id === form.newest.id ? "filling.version.newest" : "filling.version.before", {
            number,
            day: dayOf(createdAt),
          })}
        >
          <FieldLines fields={fieldsOf(schemaOf(schema))} />
        </Section>
      ))}
    </>
  );
}

/** What a version asks for, a line a field; the columns of a table below it. */
function FieldLines({ fields }: { fields: readonly Field[] }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, display: "grid", gap: 0.5 }}>
      {fields.map(({ name, schema: field, isRequired }) => (
        <li key={name}>
          {labelIn(field["x-label"], locale)}
          <Box component="span" sx={{ color: "text.secondary" }}>
            {" · "}
            {[
              translate(`filling.kind.${field["x-kind"]}`),
              field["x-unit"],
              field["x-choices"]?.map(({ label }) => labelIn(label, locale)).join(" / "),
              isRequired && translate("filling.build.required"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Box>
          {field.items && <FieldLines fields={fieldsOf(field.items)} />}
        </li>
      ))}
    </Box>
  );
}
