import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { type ReactNode, Suspense } from "react";
import { type RaRecord, ShowBase, Title, useShowContext, useTranslate } from "react-admin";
import { LatestWritesDocument } from "../generated/graphql";
import { unreadWord } from "../providers/refusal";
import { useMay } from "../providers/use-may";
import { NodeHistory } from "./history/lazy-dialog";
import { RecordActions, Retired } from "./RecordActions";

// Where a record cannot be read, this page says so; react-admin would lead to the list.
const STAYS = { onError: () => undefined };

// Lists fill the cache of single records with what they show; the mark keeps the whole record apart from that.
export const WHOLE = { meta: { whole: true } };

/** The page of one record: its name, then the sections made from all that is known of it. */
export function DetailPage<Whole extends RaRecord>({
  nameOf,
  above,
  actions,
  isOwn = () => true,
  children,
}: {
  nameOf: (record: Whole) => string;
  above?: (record: Whole) => ReactNode;
  /** What can be done with it besides editing and retiring. */
  actions?: (record: Whole) => ReactNode;
  /** Whether it is the viewer's to change, where that does not follow from the roles alone. */
  isOwn?: (record: Whole) => boolean;
  children: (record: Whole) => ReactNode;
}) {
  return (
    <ShowBase<Whole> queryOptions={{ ...WHOLE, ...STAYS }} disableAuthentication={false}>
      <Loaded<Whole>>
        {(record) => (
          <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2, py: 2 }}>
            <Title title={nameOf(record)} />
            <Box component="header">
              <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap", mb: 0.5 }}>
                {above?.(record)}
                {isOwn(record) && <RecordActions record={record}>{actions?.(record)}</RecordActions>}
              </Box>
              <Typography
                variant="h5"
                component="h1"
                sx={{ fontWeight: 600, maxWidth: "60em", overflowWrap: "anywhere", textWrap: "pretty" }}
              >
                {nameOf(record)}
              </Typography>
            </Box>
            <Retired record={record} />
            {children(record)}
            <Changes id={String(record.id)} />
          </Box>
        )}
      </Loaded>
    </ShowBase>
  );
}

/** What was changed of it, for who may read the change log. */
function Changes({ id }: { id: string }) {
  const may = useMay();
  if (!may(LatestWritesDocument)) return null;
  return (
    <Suspense fallback={null}>
      <NodeHistory id={id} />
    </Suspense>
  );
}

function Loaded<Whole extends RaRecord>({ children }: { children: (record: Whole) => ReactNode }) {
  const translate = useTranslate();
  const { record, isPending, error } = useShowContext<Whole>();
  if (record) return children(record);
  if (isPending) return <LinearProgress sx={{ mt: 2 }} aria-label={translate("ra.page.loading")} />;
  const said = translate(error ? unreadWord(error) : "pages.common.notFound");
  return (
    <Box sx={{ py: 3 }}>
      <Title title="rights.missing" />
      <Typography component="h1">{said}</Typography>
    </Box>
  );
}
