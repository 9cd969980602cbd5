import { formSchema, number } from "../forms.ts";
import type { Bureau } from "./bureau.ts";
import { act, question, type Row } from "./row.ts";

const READ = ["REPORTS_READ"] as const;
const WRITE = ["REPORTS_WRITE"] as const;

/** A record is of a unit, which is named from the directory. */
const WRITE_FOR_UNIT = ["REPORTS_WRITE", "DIRECTORY_READ"] as const;

const schema = formSchema({ level: number("水位", "米") });
const form = ({ make, fresh }: Bureau) => make("createForm", { name: fresh("水情表"), schema });
const firstForm = async (bureau: Bureau) => ({ id: await form(bureau), expectedVersion: 1 });
const recordOf = async (bureau: Bureau) => ({
  formId: await form(bureau),
  unitId: bureau.unit,
  onDay: "2026-02-03",
  values: { level: 4.5 },
});
const record = async (bureau: Bureau) => bureau.make("recordForm", await recordOf(bureau));

/** What is filled in, and what the section has filled in. */
export const FORM_QUERY_ROWS: Record<string, Row> = {
  forms: question("{ forms { nodes { id newest { schema } } totalCount } }", READ, async (bureau) => ({
    id: await form(bureau),
  })),
  "formRecords: of the section": question(
    "query ($unitId: ID!) { formRecords(filter: { unitId: $unitId }) { nodes { values } totalCount } }",
    READ,
    async (bureau) => {
      await record(bureau);
      return { unitId: bureau.unit };
    },
  ),
};

/** Forms, and records of the section. */
export const FORM_ROWS: Record<string, Row> = {
  createForm: act("createForm", WRITE, ({ fresh }) => ({ name: fresh("水情表"), schema })),
  updateForm: act("updateForm", WRITE, async (bureau) => ({
    ...(await firstForm(bureau)),
    name: bureau.fresh("水情表"),
  })),
  retireForm: act("retireForm", WRITE, firstForm),
  recordForm: act("recordForm", WRITE_FOR_UNIT, recordOf),
  correctRecord: act("correctRecord", WRITE, async (bureau) => ({
    id: await record(bureau),
    values: { level: 5.4 },
    reason: "数字写反",
    isFalse: false,
  })),
};
