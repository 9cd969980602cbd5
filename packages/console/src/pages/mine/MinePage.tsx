import Print from "@mui/icons-material/Print";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Suspense } from "react";
import { Title, useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { NodeLink } from "../../components/NodeLink";
import { Nothing } from "../../components/Section";
import { type PersonNameFragment, SearchDocument, SelfDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";
import { OwnReports } from "../reports/lazy-dialogs";
import { DutySheet } from "./DutySheet";
import { LinkAccountCard } from "./LinkAccountCard";
import { PersonPicker } from "./PersonPicker";

/** What the viewer answers for and what is due; with `?personId=` the same for anybody. */
export function MinePage() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const { data, isPending } = useAnswer(SelfDocument, {});
  const maySearch = useMay()(SearchDocument);
  const own = data?.viewer.person ?? null;
  const personId = params.get("personId") ?? own?.id ?? null;
  const isOwn = personId !== null && personId === own?.id;
  const show = (id: string | null) => setParams(id === null ? {} : { personId: id });
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      {personId === null && <Title title="mine.title" />}
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {!isPending && !data && <Nothing>{translate("pages.common.failed")}</Nothing>}
      {personId && (
        <DutySheet key={personId} personId={personId}>
          {(person) => (
            <>
              <Header person={person} isOwn={isOwn} />
              {isOwn && (
                <Suspense fallback={null}>
                  <OwnReports />
                </Suspense>
              )}
            </>
          )}
        </DutySheet>
      )}
      {data && personId === null && (
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("mine.title")}
        </Typography>
      )}
      {data && personId === null && <LinkAccountCard account={data.viewer.name} person={null} />}
      {data && maySearch && <Whose own={own} isOwn={isOwn} show={show} />}
      {data && own && isOwn && (
        <Box sx={{ displayPrint: "none" }}>
          <LinkAccountCard key={own.id} account={data.viewer.name} person={own} />
        </Box>
      )}
    </Box>
  );
}

function Header({ person, isOwn }: { person: PersonNameFragment; isOwn: boolean }) {
  const translate = useTranslate();
  const title = translate(isOwn ? "mine.title" : "mine.sheetOf", { name: person.name });
  return (
    <Box component="header" sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
      <Title title={title} />
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
          {title}
        </Typography>
        {isOwn && <NodeLink id={person.id}>{person.name}</NodeLink>}
      </Box>
      <Button variant="outlined" startIcon={<Print />} onClick={() => window.print()}>
        {translate("mine.print")}
      </Button>
    </Box>
  );
}

/** Another one's sheet, for those who keep it for their leader. */
function Whose({
  own,
  isOwn,
  show,
}: {
  own: PersonNameFragment | null;
  isOwn: boolean;
  show: (personId: string | null) => void;
}) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center", displayPrint: "none" }}>
      <PersonPicker
        label={translate("mine.whose")}
        chosen={null}
        onChoose={(person) => person && show(person.id)}
      />
      {own && !isOwn && (
        <Button variant="outlined" onClick={() => show(null)}>
          {translate("mine.backToMine")}
        </Button>
      )}
    </Box>
  );
}
