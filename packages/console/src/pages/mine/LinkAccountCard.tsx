import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import type { Choice } from "../../components/acts/party-choices";
import { NewLink } from "../../components/NewLink";
import { Section } from "../../components/Section";
import { LinkAccountDocument, type PersonNameFragment } from "../../generated/graphql";
import { failureWord } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { PersonPicker } from "./PersonPicker";
import { Unlinked } from "./Unlinked";

/** Asks whose the account is, or says it and lets it be changed. */
export function LinkAccountCard({
  account,
  person,
}: {
  account: string;
  person: PersonNameFragment | null | undefined;
}) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(!person);
  const { link, fault, isPending, isAllowed } = useLink(() => setOpen(false));
  const [chosen, setChosen] = useState<Choice | null>(null);
  if (!person && !isAllowed) return <Unlinked account={account} />;
  return (
    <Section title={translate(person ? "mine.account.title" : "mine.account.ask")}>
      <Typography sx={{ mb: 2 }} color={person ? "text.secondary" : "text.primary"}>
        {person
          ? translate("mine.account.linked", { account, name: person.name })
          : translate("mine.account.intro", { account })}
      </Typography>
      {fault && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {translate(fault)}
        </Alert>
      )}
      {isOpen && isAllowed && (
        <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
          <PersonPicker label={translate("mine.account.person")} chosen={chosen} onChoose={setChosen} />
          <Button
            variant="contained"
            size="large"
            disabled={chosen === null || isPending}
            onClick={() => chosen && link(chosen.id)}
          >
            {translate("mine.account.confirm")}
          </Button>
          {!person && <NewLink resource="people" values={{}} />}
          {person && (
            <Button size="large" disabled={isPending} onClick={() => link(null)}>
              {translate("mine.account.unlink")}
            </Button>
          )}
        </Box>
      )}
      {!isOpen && isAllowed && (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {translate("mine.account.change")}
        </Button>
      )}
    </Section>
  );
}

function useLink(onLinked: () => void) {
  const notify = useNotify();
  const [fault, setFault] = useState<string | null>(null);
  const { mutate, isPending, isAllowed } = useTell(LinkAccountDocument);
  const link = (personId: string | null) =>
    mutate(
      { personId },
      {
        onSuccess: () => {
          setFault(null);
          notify("acts.done", { type: "success" });
          onLinked();
        },
        onError: (error) => setFault(failureWord(error)),
      },
    );
  return { link, fault, isPending, isAllowed };
}
