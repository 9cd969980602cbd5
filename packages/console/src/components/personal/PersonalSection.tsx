import Visibility from "@mui/icons-material/Visibility";
import VisibilityOff from "@mui/icons-material/VisibilityOff";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { useTranslate } from "react-admin";
import {
  ErasePersonalDataDocument,
  type PersonalDetailKind,
  PersonalDetailsDocument,
  type PersonalDetailsQuery,
  RevealPersonalDetailsDocument,
} from "../../generated/graphql";
import { personalWords } from "../../messages/personal-words";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";
import { ActButton } from "../acts/ActButton";
import { useDays } from "../days";
import { HEARD_ONLY } from "../heard-only";
import { PlainList } from "../PlainList";
import { Nothing, Section } from "../Section";
import { WithWords } from "../words/WithWords";
import { DetailLine } from "./DetailLine";
import { SHOWN_SECONDS } from "./seconds-left";
import { useRevealed } from "./use-revealed";

const RevealDialog = lazy(async () => ({ default: (await import("./RevealDialog")).RevealDialog }));
const EraseDialog = lazy(async () => ({ default: (await import("./EraseDialog")).EraseDialog }));

const KINDS: readonly PersonalDetailKind[] = ["PHONE", "IDENTITY_NUMBER", "HEALTH"];

interface Of {
  personId: string;
  name: string;
}

/** What is kept of somebody beside the office: masked, and for a while in full to who says why. */
export function PersonalSection(of: Of) {
  return (
    <WithWords words={personalWords}>
      <Asked {...of} />
    </WithWords>
  );
}

function Asked(of: Of) {
  const translate = useTranslate();
  const { data, error } = useAnswer(PersonalDetailsDocument, { id: of.personId });
  const person = data?.node;
  if (person?.__typename === "Person") return <Details {...of} person={person} />;
  return (
    <Section title={translate("personal.title")}>
      {(error || person === null) && <Nothing>{translate("pages.common.failed")}</Nothing>}
    </Section>
  );
}

type Person = Extract<NonNullable<PersonalDetailsQuery["node"]>, { __typename: "Person" }>;

function Details({ personId, name, person }: Of & { person: Person }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const revealed = useRevealed();
  const { personalDetails: details, personalDetailsToRecord: toRecord, personalDataErasedAt } = person;
  const detailOf = (kind: PersonalDetailKind) => details.find((detail) => detail.kind === kind);
  const kinds = KINDS.filter((kind) => detailOf(kind) || toRecord.includes(kind));
  const isErased = personalDataErasedAt !== null && details.length === 0;
  return (
    <Section
      title={translate("personal.title")}
      aside={
        <>
          <RevealButton personId={personId} name={name} person={person} revealed={revealed} />
          {!isErased && (
            <ActButton does={ErasePersonalDataDocument} word="personal.erase" isSmall>
              {(close) => <EraseDialog personId={personId} name={name} onClose={close} />}
            </ActButton>
          )}
        </>
      }
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate("personal.intro")}
      </Typography>
      {isErased && <Nothing>{translate("personal.erased", { day: dayOf(personalDataErasedAt) })}</Nothing>}
      {kinds.length === 0 && !isErased && <Nothing>{translate("personal.none")}</Nothing>}
      <PlainList>
        {kinds.map((kind) => (
          <li key={kind}>
            <DetailLine
              personId={personId}
              name={name}
              kind={kind}
              detail={detailOf(kind) ?? null}
              value={revealed.values?.get(kind) ?? null}
              mayRecord={toRecord.includes(kind)}
            />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

/** One button for showing and for hiding again, so that the focus stays where it is. */
function RevealButton({
  personId,
  name,
  person,
  revealed,
}: Of & { person: Person; revealed: ReturnType<typeof useRevealed> }) {
  const translate = useTranslate();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const kinds = person.personalDetails.filter(({ mayReveal }) => mayReveal).map(({ kind }) => kind);
  const isShown = revealed.values !== null;
  if (kinds.length === 0 || !may(RevealPersonalDetailsDocument)) return null;
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={isShown ? <VisibilityOff /> : <Visibility />}
        onClick={() => (isShown ? revealed.hide() : setOpen(true))}
      >
        {translate(isShown ? "personal.reveal.hide" : "personal.reveal.button")}
      </Button>
      {isShown && (
        <Typography
          variant="body2"
          color="text.secondary"
          aria-hidden
          sx={{ fontVariantNumeric: "tabular-nums" }}
        >
          {translate("personal.reveal.left", { seconds: revealed.left })}
        </Typography>
      )}
      <Spoken isShown={isShown} />
      {isOpen && (
        <Suspense fallback={null}>
          <RevealDialog
            personId={personId}
            name={name}
            kinds={kinds}
            onShown={revealed.show}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Told once when values come and when they go, not at every second. */
function Spoken({ isShown }: { isShown: boolean }) {
  const translate = useTranslate();
  const [wasShown, setWasShown] = useState(false);
  if (isShown && !wasShown) setWasShown(true);
  const word = isShown ? "personal.reveal.shown" : "personal.reveal.gone";
  return (
    <Box role="status" sx={HEARD_ONLY}>
      {wasShown && translate(word, { seconds: SHOWN_SECONDS })}
    </Box>
  );
}
