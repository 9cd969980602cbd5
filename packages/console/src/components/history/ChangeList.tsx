import LinearProgress from "@mui/material/LinearProgress";
import { useTranslate } from "react-admin";
import { type ChangeEventFilter, ChangesDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { Pager } from "../Pager";
import { PlainList } from "../PlainList";
import { Nothing } from "../Section";
import { ChangeEntry } from "./ChangeEntry";

const PER_PAGE = 20;

/** The changes that match, the latest first, a page at a time. */
export function ChangeList({
  filter,
  page,
  onPage,
}: {
  filter: ChangeEventFilter;
  /** Which page is shown, from 0. */
  page: number;
  onPage: (page: number) => void;
}) {
  const translate = useTranslate();
  const { data, isPending, error } = useAnswer(
    ChangesDocument,
    { filter, first: PER_PAGE, offset: page * PER_PAGE },
    { keepsPrevious: true },
  );
  const total = data?.changes.totalCount ?? 0;
  return (
    <>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate("pages.common.failed")}</Nothing>}
      {data && total === 0 && <Nothing>{translate("history.none")}</Nothing>}
      {data && total > 0 && <Nothing>{translate("history.total", { count: total })}</Nothing>}
      <PlainList>
        {data?.changes.nodes.map((change) => (
          <li key={change.number}>
            <ChangeEntry change={change} />
          </li>
        ))}
      </PlainList>
      <Pager total={total} page={page} perPage={PER_PAGE} onPage={onPage} />
    </>
  );
}
