import { useLocaleState } from "react-admin";
import { Facts } from "../Facts";
import { type FormSchema, fieldsOf, labelIn, namedIn, type Values } from "./form-schema";
import { useNames } from "./use-names";
import { ValueShown } from "./ValueShown";

/** What was filled in, field by field; what was left empty is not among it. */
export function FilledValues({ schema, values }: { schema: FormSchema; values: Values }) {
  const [locale] = useLocaleState();
  const names = useNames(namedIn(schema, values));
  return (
    <Facts
      facts={fieldsOf(schema).map(({ name, schema: field }) => ({
        label: labelIn(field["x-label"], locale),
        value: values[name] !== undefined && (
          <ValueShown field={field} value={values[name]} writing={{ locale, names }} />
        ),
      }))}
    />
  );
}
