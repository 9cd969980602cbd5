import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useGetList, useGetMany, useInput, useTranslate } from "react-admin";
import type { DutyRowFragment } from "../../../generated/graphql";
import { useSettled } from "../../preview/use-settled";
import { Nothing } from "../../Section";
import { changed } from "./chosen";
import { DutyChecks } from "./DutyChecks";
import { DutySearch, EVERYTHING } from "./DutySearch";

/** The most that the API takes at once. */
const MOST = 200;

/** Which duties: those of a selection or of a group, or whatever is searched for. What is checked stays checked. */
export function TargetsInput({ dutyIds, groupId }: { dutyIds?: readonly string[]; groupId?: string }) {
  const translate = useTranslate();
  const { field, fieldState } = useInput<Record<string, unknown>>({
    source: "targetIds",
    validate: (ids: string[]) =>
      ids.length === 0
        ? "assigning.targets.none"
        : ids.length > MOST
          ? "assigning.targets.tooMany"
          : undefined,
  });
  const chosen = field.value as string[];
  const choose = (ids: string[], isChosen: boolean) => field.onChange(changed(chosen, ids, isChosen));
  return (
    <Box
      role="group"
      aria-label={translate("assigning.targets.label")}
      sx={{ display: "grid", gap: 1, mb: 1 }}
    >
      {dutyIds ? (
        <Selected ids={dutyIds} chosen={chosen} onChange={choose} />
      ) : (
        <Searched groupId={groupId} chosen={chosen} onChange={choose} />
      )}
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <Typography variant="subtitle2" aria-live="polite">
          {translate("assigning.many.chosen", { smart_count: chosen.length })}
        </Typography>
        {chosen.length > 0 && (
          <Button size="small" onClick={() => field.onChange([])}>
            {translate("assigning.targets.clear")}
          </Button>
        )}
      </Box>
      {fieldState.error && <FormHelperText error>{translate(faultOf(chosen))}</FormHelperText>}
    </Box>
  );
}

function faultOf(chosen: readonly string[]): string {
  return chosen.length === 0 ? "assigning.targets.none" : "assigning.targets.tooMany";
}

interface Choosing {
  chosen: readonly string[];
  onChange: (ids: string[], isChosen: boolean) => void;
}

function Selected({ ids, chosen, onChange }: Choosing & { ids: readonly string[] }) {
  const { data, isPending } = useGetMany<DutyRowFragment>("duties", { ids: [...ids] });
  return <Duties duties={data} isPending={isPending} chosen={chosen} onChange={onChange} />;
}

function Searched({ groupId, chosen, onChange }: Choosing & { groupId: string | undefined }) {
  const [narrowing, setNarrowing] = useState(EVERYTHING);
  const { settled } = useSettled(narrowing, 250);
  const { q, planId } = settled;
  const wanted = { q: q.trim().slice(0, 100), planId, groupId: groupId ?? settled.groupId };
  const filter = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ""));
  const list = useGetList<DutyRowFragment>("duties", {
    pagination: { page: 1, perPage: 50 },
    sort: { field: "order", order: "ASC" },
    filter: planId || groupId ? filter : { ...filter, planStatus: ["IN_FORCE"] },
  });
  return (
    <>
      {!groupId && <DutySearch narrowing={narrowing} onChange={setNarrowing} />}
      <Duties
        duties={list.data}
        total={list.total}
        isPending={list.isPending}
        chosen={chosen}
        onChange={onChange}
      />
    </>
  );
}

function Duties({
  duties,
  total,
  isPending,
  chosen,
  onChange,
}: Choosing & {
  duties: readonly DutyRowFragment[] | undefined;
  total?: number | undefined;
  isPending: boolean;
}) {
  const translate = useTranslate();
  if (isPending) return <LinearProgress aria-label={translate("ra.page.loading")} />;
  if (!duties) return <Nothing>{translate("pages.common.failed")}</Nothing>;
  if (duties.length === 0) return <Nothing>{translate("assigning.targets.notFound")}</Nothing>;
  const ids = duties.map(({ id }) => id);
  const areAll = ids.every((id) => chosen.includes(id));
  return (
    <>
      <Box>
        <Button size="small" disabled={areAll} onClick={() => onChange(ids, true)}>
          {translate("assigning.targets.takeAll", { smart_count: ids.length })}
        </Button>
      </Box>
      <DutyChecks duties={duties} chosen={chosen} onChange={onChange} />
      {total !== undefined && duties.length < total && (
        <Typography variant="caption" color="text.secondary">
          {translate("assigning.targets.shownOf", { shown: duties.length, total })}
        </Typography>
      )}
    </>
  );
}
