import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import { useLocaleState, useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import { Facts } from "../../components/Facts";
import { fieldsOf, labelIn, namedIn, schemaOf, valuesOf } from "../../components/filling/form-schema";
import { useNames } from "../../components/filling/use-names";
import { ValueShown } from "../../components/filling/ValueShown";
import { Nothing, Section } from "../../components/Section";
import type { RecordWholeFragment } from "../../generated/graphql";
import { changedFields } from "./register-fields";

const BESIDE = {
  display: "grid",
  gap: 2,
  gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(auto-fit, minmax(20rem, 1fr))" },
} as const;

/** What a record says, beside what it corrects and what corrected it; what differs is marked. */
export function RecordSides({
  record,
  wrong,
  right,
}: {
  record: RecordWholeFragment;
  wrong: RecordWholeFragment | null;
  right: RecordWholeFragment | null;
}) {
  const translate = useTranslate();
  if (wrong === null && right === null)
    return (
      <Section title={translate("filling.record.values")}>
        <Side record={record} changed={NOTHING} />
      </Section>
    );
  const sides = [wrong, record, right].filter((side) => side !== null);
  return (
    <Box sx={BESIDE}>
      {sides.map((side, place) => {
        const before = sides[place - 1];
        const changed = before ? changedFields(valuesOf(before), valuesOf(side)) : NOTHING;
        return (
          <Section key={side.id} title={translate(`filling.record.${sideOf(side, record, wrong)}`)}>
            <Filled side={side} />
            <Side record={side} changed={changed} />
          </Section>
        );
      })}
    </Box>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** What a side is to the record of the page. */
function sideOf(
  side: RecordWholeFragment,
  record: RecordWholeFragment,
  wrong: RecordWholeFragment | null,
): "wrong" | "this" | "right" {
  if (side === wrong) return "wrong";
  return side === record ? "this" : "right";
}

function Filled({ side }: { side: RecordWholeFragment }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  return (
    <Box sx={{ mb: 1.5, color: "text.secondary", typography: "body2" }}>
      {translate("filling.record.by", { name: side.authorName, time: timeOf(side.createdAt) })}
      {side.reason !== null && ` · ${translate("filling.record.reason", { reason: side.reason })}`}
    </Box>
  );
}

function Side({ record, changed }: { record: RecordWholeFragment; changed: ReadonlySet<string> }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const schema = schemaOf(record.formVersion.schema);
  const values = valuesOf(record);
  const names = useNames(namedIn(schema, values));
  if (record.isZero) return <Nothing>{translate("filling.record.zero")}</Nothing>;
  return (
    <Facts
      facts={fieldsOf(schema).map(({ name, schema: field }) => ({
        label: labelIn(field["x-label"], locale),
        value: (changed.has(name) || values[name] !== undefined) && (
          <Box component="span" sx={{ whiteSpace: "pre-line" }}>
            {values[name] === undefined ? (
              "—"
            ) : (
              <ValueShown field={field} value={values[name]} writing={{ locale, names }} />
            )}{" "}
            {changed.has(name) && (
              <Chip
                size="small"
                sx={{ bgcolor: "changed.background", color: "changed.text" }}
                label={translate("filling.record.changed")}
              />
            )}
          </Box>
        ),
      }))}
    />
  );
}
