import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router";
import type { ChangeFragment } from "../../generated/graphql";
import { useDays } from "../days";
import { NodeLink } from "../NodeLink";
import { ChangedFields } from "./ChangedFields";
import { ChangeName } from "./ChangeName";
import { changePath } from "./change-path";
import { UndoChangeButton } from "./UndoChangeButton";
import { isWhole, undoActOf } from "./undo-act";

const DETAIL = { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: 1.5, m: 0 } as const;

/** One change: what was done to what, when, by whom and for whom, with each field before and after. */
export function ChangeEntry({ change }: { change: ChangeFragment }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const said = useActionWord()(change);
  const { number, at, actorName, actorKind, onBehalfOf } = change;
  return (
    <Box
      component="article"
      id={`change-${number}`}
      sx={{ borderLeft: 4, pl: 1.5, borderColor: edgeOf(change) }}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
        <Typography
          component="h3"
          sx={{
            fontWeight: 600,
            overflowWrap: "anywhere",
            flexGrow: 1,
            flexBasis: 0,
            minWidth: "min(100%, 16em)",
          }}
        >
          {said} · <ChangeName change={change} />
        </Typography>
        <UndoneMarks change={change} />
      </Box>
      <Typography variant="body2" color="text.secondary">
        <time dateTime={at}>{timeOf(at)}</time> ·{" "}
        {translate("history.by", { name: actorName, kind: translate(`history.actor.${actorKind}`) })}
        {onBehalfOf && (
          <>
            {" "}
            {translate("history.onBehalf")} <OnBehalf id={onBehalfOf} />
          </>
        )}
      </Typography>
      {isWhole(change).isGone && <Typography variant="body2">{translate("history.gone")}</Typography>}
      <ChangedFields part={change} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "start", mt: 0.5 }}>
        <UndoChangeButton change={change} />
        <Details change={change} />
      </Box>
    </Box>
  );
}

const REPLACING = ["appoint", "placeUnit"];

/** What was done, in words; of what came to its end by something else, by what. */
function useActionWord(): (change: ChangeFragment) => string {
  const translate = useTranslate();
  return (change) => {
    const word = translate(`history.action.${change.action}`, { _: change.action });
    const isReplaced = REPLACING.includes(change.action) && undoActOf(change) !== "RETRACT";
    return isReplaced ? translate("history.replaced", { action: word }) : word;
  };
}

function edgeOf({ undoneBy, undoes }: ChangeFragment): string {
  return undoneBy != null || undoes != null ? "divider" : "primary.main";
}

/** That it was taken back, or takes another one back, each leading to the other. */
function UndoneMarks({ change: { undoneBy, undoes } }: { change: ChangeFragment }) {
  const translate = useTranslate();
  const marks = [
    { word: "history.undoneBy", number: undoneBy },
    { word: "history.undoes", number: undoes },
  ];
  return marks.map(
    ({ word, number }) =>
      number != null && (
        <Chip
          key={word}
          size="small"
          variant="outlined"
          clickable
          component={RouterLink}
          to={changePath({ number: String(number) })}
          label={translate(word, { number })}
        />
      ),
  );
}

/** The person for whom it was written; the name is on the page that the link leads to. */
function OnBehalf({ id }: { id: string }) {
  const translate = useTranslate();
  return <NodeLink id={id}>{translate("domain.partyKind.Person")}</NodeLink>;
}

/** What only those need who follow a change into the server's own records. */
function Details({ change: { number, requestId, hash, subject } }: { change: ChangeFragment }) {
  const translate = useTranslate();
  const facts = [
    { word: "history.subject", value: subject },
    { word: "history.request", value: requestId },
    { word: "history.hash", value: hash.slice(0, 16) },
  ];
  return (
    <Box component="details" sx={{ typography: "body2", color: "text.secondary", py: 0.5 }}>
      <Box component="summary" sx={{ cursor: "pointer" }}>
        {translate("history.details")} · {translate("history.number", { number })}
      </Box>
      <Box component="dl" sx={DETAIL}>
        {facts.map(
          ({ word, value }) =>
            value && (
              <Box key={word} sx={{ display: "contents" }}>
                <dt>{translate(word)}</dt>
                <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
                  <code>{value}</code>
                </Box>
              </Box>
            ),
        )}
        <dt />
        <Box component="dd" sx={{ m: 0 }}>
          <MuiLink component={RouterLink} to={changePath({ node: subject })}>
            {translate("history.all")}
          </MuiLink>
        </Box>
      </Box>
    </Box>
  );
}
