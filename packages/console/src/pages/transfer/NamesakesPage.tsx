import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Tab from "@mui/material/Tab";
import TablePagination from "@mui/material/TablePagination";
import Tabs from "@mui/material/Tabs";
import Typography from "@mui/material/Typography";
import { useEffect, useRef } from "react";
import { Title, useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { MergeButton } from "../../components/merge/MergeButton";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { NamesakesDocument } from "../../generated/graphql";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { type Entry, peopleEntries, sameNamed, unitEntries } from "./namesakes";

const PER_PAGE = 100;

/** Entries that share a name, together, each pair with the way to make it one. What is looked at stands in the address. */
export function NamesakesPage() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const of = params.get("of") === "units" ? "units" : "people";
  const page = Number(params.get("page") ?? 0);
  const { data, isPending, error } = useAnswer(NamesakesDocument, {
    people: of === "people",
    first: PER_PAGE,
    offset: page * PER_PAGE,
  });
  const total = (of === "people" ? data?.people : data?.orgUnits)?.totalCount ?? 0;
  const { line, follow } = useFollowed(total);
  const entries =
    of === "people" ? peopleEntries(data?.people?.nodes ?? []) : unitEntries(data?.orgUnits?.nodes ?? []);
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2, py: 2 }}>
      <Title title="transfer.namesakes.title" />
      <Box component="header">
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("transfer.namesakes.title")}
        </Typography>
        <Typography color="text.secondary">{translate("transfer.namesakes.intro")}</Typography>
      </Box>
      <Tabs
        aria-label={translate("transfer.namesakes.title")}
        value={of}
        onChange={(_event, next: string) => setParams({ of: next })}
      >
        <Tab value="people" label={translate("transfer.namesakes.people")} />
        <Tab value="units" label={translate("transfer.namesakes.units")} />
      </Tabs>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && (
        <Typography ref={line} tabIndex={-1} role="status" {...(total === 0 && { color: "text.secondary" })}>
          {total === 0
            ? translate("transfer.namesakes.none")
            : translate("transfer.namesakes.counted", { smart_count: total })}
        </Typography>
      )}
      {sameNamed(entries).map((group) => (
        <Section key={group.name} title={group.name}>
          <SameNamed
            entries={group.entries}
            kind={of === "people" ? "Person" : "OrgUnit"}
            onMerged={follow}
          />
        </Section>
      ))}
      {total > PER_PAGE && (
        <TablePagination
          component="div"
          count={total}
          page={page}
          rowsPerPage={PER_PAGE}
          rowsPerPageOptions={[PER_PAGE]}
          onPageChange={(_event, next) => setParams({ of, page: String(next) })}
          labelDisplayedRows={({ from, to, count }) =>
            translate("ra.navigation.page_range_info", { offsetBegin: from, offsetEnd: to, total: count })
          }
          getItemAriaLabel={(type) => translate(`ra.navigation.${type}`)}
        />
      )}
    </Box>
  );
}

/** With two entries made one their button goes; then the focus goes to the line that says how many are left. */
function useFollowed(total: number) {
  const line = useRef<HTMLParagraphElement>(null);
  const isFollowed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: followed once there are fewer
  useEffect(() => {
    if (isFollowed.current) line.current?.focus();
    isFollowed.current = false;
  }, [total]);
  const follow = () => {
    isFollowed.current = true;
  };
  return { line, follow };
}

/** The entries of one name; each but the first can be merged with the first. */
function SameNamed({
  entries,
  kind,
  onMerged,
}: {
  entries: readonly Entry[];
  kind: "Person" | "OrgUnit";
  onMerged: () => void;
}) {
  const translate = useTranslate();
  const [first] = entries;
  const nowhere = translate(`transfer.namesakes.${kind === "Person" ? "noPost" : "noParent"}`);
  return (
    <PlainList>
      {entries.map(({ id, name, place }) => (
        <li key={id}>
          <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
            <NodeLink id={id}>{name}</NodeLink>
            <Typography color="text.secondary">{place || nowhere}</Typography>
            {first && first.id !== id && (
              <MergeButton id={first.id} otherId={id} kind={kind} name={name} onMerged={onMerged} />
            )}
          </Box>
        </li>
      ))}
    </PlainList>
  );
}
