import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { schemaOf } from "../../components/filling/form-schema";
import { NodeLink } from "../../components/NodeLink";
import { Pager } from "../../components/Pager";
import { useSettled } from "../../components/preview/use-settled";
import { Nothing } from "../../components/Section";
import { FormRecordsDocument, type FormWholeFragment } from "../../generated/graphql";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { RecordLink } from "../../resources/forms/RecordLink";
import { OfForm } from "./InPath";
import { RegisterExport } from "./RegisterExport";
import { RegisterFilters } from "./RegisterFilters";
import { RegisterTable } from "./RegisterTable";
import { registerFields } from "./register-fields";
import { filterOf, PER_PAGE, useRegisterFilter } from "./use-register-filter";

const TYPING = 250;

/** The register of a form (台账): all that was filled in by it, narrowed and as a file (D6). */
export function RegisterPage() {
  return <OfForm>{(form) => <Register form={form} />}</OfForm>;
}

function Register({ form }: { form: FormWholeFragment }) {
  const translate = useTranslate();
  const { shown, page, choose, turnTo } = useRegisterFilter();
  const { settled: q } = useSettled(shown.q, TYPING);
  const filter = filterOf(form.id, { ...shown, q });
  const { data, isPending, error } = useAnswer(
    FormRecordsDocument,
    { first: PER_PAGE, offset: page * PER_PAGE, filter, orderBy: [{ field: "onDay", direction: "DESC" }] },
    { keepsPrevious: true },
  );
  const fields = registerFields(form.versions.map(({ schema }) => schemaOf(schema)));
  const title = translate("filling.register.title", { form: form.name });
  const records = data?.formRecords;
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title={title} />
      <Box component="header" sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
        <Box sx={{ flex: "1 1 16rem", minWidth: 0 }}>
          <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
            {title}
          </Typography>
          <Typography color="text.secondary">
            {translate("filling.register.of")} <NodeLink id={form.id}>{form.name}</NodeLink>
          </Typography>
        </Box>
        <RecordLink formId={form.id} name={form.name} />
        <RegisterExport name={title} filter={filter} fields={fields} />
      </Box>
      <RegisterFilters shown={shown} onChoose={choose} />
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {records && (
        <>
          <Typography role="status" color="text.secondary">
            {translate("filling.register.count", { smart_count: records.totalCount })}
          </Typography>
          {records.nodes.length > 0 && (
            <RegisterTable records={records.nodes} fields={fields} title={title} />
          )}
          <Pager total={records.totalCount} page={page} perPage={PER_PAGE} onPage={turnTo} />
        </>
      )}
    </Box>
  );
}
