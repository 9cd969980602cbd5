import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { ConfirmDialog } from "../../../components/accounts/ConfirmDialog";
import { ActButton } from "../../../components/acts/ActButton";
import { NodeLink } from "../../../components/NodeLink";
import { Section } from "../../../components/Section";
import {
  type HandoverItemFragment,
  RefuseHandoverDocument,
  SignHandoverDocument,
} from "../../../generated/graphql";
import { useTimes } from "../use-times";
import { RefuseHandoverDialog } from "./lazy-dialogs";
import { partIn } from "./part-in";

/** A handover: who leaves, who takes over, what is open, and who has signed; the two can sign it here. */
export function HandoverCard({
  handover,
  selfId,
}: {
  handover: HandoverItemFragment;
  selfId: string | null;
}) {
  const translate = useTranslate();
  const { momentOf } = useTimes();
  const { at, openItems, outgoing, incoming, outgoingSigned, incomingSigned, refusedAt, refusalReason } =
    handover;
  return (
    <Section title={momentOf(at)} aside={<State state={handover.state} />}>
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" }, mb: 1.5 }}>
        <Side word="from" person={outgoing} signedAt={outgoingSigned} />
        <Side word="to" person={incoming} signedAt={incomingSigned} />
      </Box>
      <Typography variant="body2" color="text.secondary" component="h3">
        {translate("watch.handover.openItems")}
      </Typography>
      <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{openItems}</Typography>
      {refusedAt && (
        <Typography sx={{ mt: 1, color: "gap.text", bgcolor: "gap.background", p: 1, borderRadius: 1 }}>
          {translate("watch.handover.refused", { time: momentOf(refusedAt), reason: refusalReason ?? "" })}
        </Typography>
      )}
      <Acts handover={handover} selfId={selfId} />
    </Section>
  );
}

function Acts({ handover, selfId }: { handover: HandoverItemFragment; selfId: string | null }) {
  const { momentOf } = useTimes();
  const { maySign, mayRefuse } = partIn(handover, selfId);
  if (!maySign) return null;
  const about = `${handover.outgoing.name} → ${handover.incoming.name} ${momentOf(handover.at)}`;
  return (
    <Box sx={{ display: "flex", gap: 1, mt: 2 }}>
      <ActButton does={SignHandoverDocument} word="watch.handover.sign" about={about}>
        {(close) => (
          <ConfirmDialog
            word="watch.handover.sign"
            about={about}
            document={SignHandoverDocument}
            input={{ id: handover.id, expectedVersion: handover.version }}
            onClose={close}
          />
        )}
      </ActButton>
      {mayRefuse && (
        <ActButton does={RefuseHandoverDocument} word="watch.handover.refuse" about={about}>
          {(close) => <RefuseHandoverDialog handover={handover} about={about} onClose={close} />}
        </ActButton>
      )}
    </Box>
  );
}

function Side({
  word,
  person,
  signedAt,
}: {
  word: "from" | "to";
  person: { id: string; name: string };
  signedAt: string | null;
}) {
  const translate = useTranslate();
  const { momentOf } = useTimes();
  return (
    <div>
      <Typography variant="body2" color="text.secondary" component="h3">
        {translate(`watch.handover.${word}`)}
      </Typography>
      <NodeLink id={person.id}>{person.name}</NodeLink>{" "}
      <Typography component="span" variant="body2">
        {signedAt
          ? `✓ ${translate("watch.handover.signed", { time: momentOf(signedAt) })}`
          : translate("watch.handover.unsigned")}
      </Typography>
    </div>
  );
}

const LOOKS = {
  OPEN: { bgcolor: "changed.background", color: "changed.text" },
  SIGNED: { bgcolor: "added.background", color: "added.text" },
  REFUSED: { bgcolor: "gap.background", color: "gap.text" },
} as const;

function State({ state }: { state: HandoverItemFragment["state"] }) {
  const translate = useTranslate();
  return <Chip size="small" label={translate(`watch.handover.state.${state}`)} sx={LOOKS[state]} />;
}
