import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState } from "react";
import { useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import { useSay } from "../../components/listing/use-say";
import { Pager } from "../../components/Pager";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { type DirectoryImportItemFragment, DirectoryImportsDocument } from "../../generated/graphql";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { countsSaid } from "./report";
import { UndoImport } from "./UndoImport";

const PER_PAGE = 10;

/** What was imported before, the latest first, each with its way back. */
export function PastImports() {
  const translate = useTranslate();
  const [page, setPage] = useState(0);
  const { data, isPending, error } = useAnswer(DirectoryImportsDocument, {
    first: PER_PAGE,
    offset: page * PER_PAGE,
  });
  const total = data?.directoryImports.totalCount ?? 0;
  return (
    <Section title={translate("transfer.past.title")}>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && total === 0 && <Nothing>{translate("transfer.past.none")}</Nothing>}
      <PlainList>
        {data?.directoryImports.nodes.map((each) => (
          <li key={each.id}>
            <PastImport each={each} />
          </li>
        ))}
      </PlainList>
      <Pager total={total} page={page} perPage={PER_PAGE} onPage={setPage} />
    </Section>
  );
}

function PastImport({ each }: { each: DirectoryImportItemFragment }) {
  const translate = useTranslate();
  const say = useSay();
  const { timeOf } = useDays();
  const { id, fileName, rows, authorName, createdAt, undoneAt, created } = each;
  const [wasUndone, setUndone] = useState(false);
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{fileName ?? translate("transfer.past.pasted")}</Typography>
      <Typography variant="body2" color="text.secondary">
        {translate("transfer.past.line", { at: timeOf(createdAt), author: authorName, rows })}
      </Typography>
      <Typography variant="body2">
        {created.length === 0 ? translate("transfer.past.nothing") : countsSaid(created, say)}
      </Typography>
      {undoneAt ? (
        <Undone at={timeOf(undoneAt)} takesFocus={wasUndone} />
      ) : (
        created.length > 0 && <UndoImport id={id} onUndone={() => setUndone(true)} />
      )}
    </>
  );
}

/** Said in place of the button that took it back, which had the focus. */
function Undone({ at, takesFocus }: { at: string; takesFocus: boolean }) {
  const translate = useTranslate();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) line.current?.focus();
  }, [takesFocus]);
  return (
    <Typography ref={line} variant="body2" {...(takesFocus && { tabIndex: -1 })}>
      {translate("transfer.past.undone", { at })}
    </Typography>
  );
}
