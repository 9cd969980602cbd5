import LinearProgress from "@mui/material/LinearProgress";
import { useGetList, useTranslate } from "react-admin";
import type { DutyRowFragment } from "../generated/graphql";
import { DutyLines } from "./DutyLines";
import { Nothing } from "./Section";

const PAGE = { page: 1, perPage: 100 };
const IN_ORDER = { field: "order", order: "ASC" } as const;

/** The duties of a plan or a group, in its order. */
export function DutiesOf({
  filter,
  none,
}: {
  filter: { planId: string } | { groupId: string };
  none: string;
}) {
  const translate = useTranslate();
  const list = useGetList<DutyRowFragment>("duties", { pagination: PAGE, sort: IN_ORDER, filter });
  const { data, total = 0, isPending } = list;
  if (isPending) return <LinearProgress aria-label={translate("ra.page.loading")} />;
  if (!data) return <Nothing>{translate("pages.common.failed")}</Nothing>;
  if (total === 0) return <Nothing>{none}</Nothing>;
  return (
    <>
      <DutyLines duties={data} />
      {data.length < total && (
        <Nothing>{translate("pages.common.shownOf", { shown: data.length, total })}</Nothing>
      )}
    </>
  );
}
