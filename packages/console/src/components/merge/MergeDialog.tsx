import SwapHoriz from "@mui/icons-material/SwapHoriz";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormDataConsumer, useTranslate } from "react-admin";
import {
  MergeOrgUnitsDocument,
  MergePeopleDocument,
  type MergePeopleInput,
  MergeTwoDocument,
} from "../../generated/graphql";
import { tell } from "../../providers/client";
import { failureWord, refusedOf } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { useTell } from "../../providers/use-tell";
import { ActDialog } from "../acts/ActDialog";
import { PartyInput } from "../acts/PartyInput";
import { type Mergeable, MergeSides } from "./MergeSides";

/** Makes two entries of one person or unit one: whom to keep, side by side, with what goes over. */
export function MergeDialog({
  id,
  kind,
  name,
  otherId,
  onMerged,
  onClose,
}: {
  id: string;
  kind: "Person" | "OrgUnit";
  name: string;
  /** The other entry, where it is known already. */
  otherId?: string;
  onMerged?: () => void;
  onClose: () => void;
}) {
  const { mutateAsync: mergePeople } = useTell(MergePeopleDocument);
  const { mutateAsync: mergeOrgUnits } = useTell(MergeOrgUnitsDocument);
  const [isSwapped, setSwapped] = useState(false);
  const [input, setInput] = useState<MergePeopleInput | null>(null);
  const save = async () => {
    if (input === null) return;
    await (kind === "Person" ? mergePeople(input) : mergeOrgUnits(input));
    onMerged?.();
  };
  return (
    <ActDialog
      word="transfer.merge"
      about={name}
      defaults={{ otherId: otherId ?? null }}
      save={save}
      onClose={onClose}
    >
      {!otherId && (
        <PartyInput
          source="otherId"
          label={kind === "Person" ? "transfer.merge.pickPerson" : "transfer.merge.pickUnit"}
          kinds={[kind]}
        />
      )}
      <FormDataConsumer>
        {({ formData }) =>
          typeof formData.otherId === "string" && (
            <Two
              key={`${formData.otherId} ${isSwapped}`}
              kind={kind}
              ids={isSwapped ? [formData.otherId, id] : [id, formData.otherId]}
              onSwap={() => setSwapped(!isSwapped)}
              onInput={setInput}
            />
          )
        }
      </FormDataConsumer>
    </ActDialog>
  );
}

/** The kept one and the other one, and what would go over. */
function Two({
  kind,
  ids,
  onSwap,
  onInput,
}: {
  kind: "Person" | "OrgUnit";
  ids: readonly [string, string];
  onSwap: () => void;
  onInput: (input: MergePeopleInput) => void;
}) {
  const translate = useTranslate();
  const { data } = useAnswer(MergeTwoDocument, { ids: [...ids] });
  const [kept, merged] = (data?.nodes ?? []).flatMap((node): Mergeable[] =>
    node?.__typename === "Person" || node?.__typename === "OrgUnit" ? [node] : [],
  );
  if (!kept || !merged) return null;
  return (
    <Box sx={{ mt: 1, display: "grid", gap: 2 }}>
      <MergeSides kept={kept} merged={merged} />
      <Box>
        <Button size="small" startIcon={<SwapHoriz />} onClick={onSwap}>
          {translate("transfer.merge.swap")}
        </Button>
      </Box>
      <WhatMoves kind={kind} kept={kept} merged={merged} onInput={onInput} />
    </Box>
  );
}

/** What a merge would do, tried on the server without writing; or why it would be refused. */
function WhatMoves({
  kind,
  kept,
  merged,
  onInput,
}: {
  kind: "Person" | "OrgUnit";
  kept: Mergeable;
  merged: Mergeable;
  onInput: (input: MergePeopleInput) => void;
}) {
  const translate = useTranslate();
  const input = {
    keepId: kept.id,
    keepExpectedVersion: kept.version,
    mergeId: merged.id,
    mergeExpectedVersion: merged.version,
  };
  const { data, error, isPending } = useQuery({
    queryKey: ["merge", input],
    queryFn: async () => {
      onInput(input);
      const trial = { ...input, dryRun: true };
      return kind === "Person" ? tell(MergePeopleDocument, trial) : tell(MergeOrgUnitsDocument, trial);
    },
    retry: false,
  });
  if (isPending) return <Typography role="status">{translate("transfer.merge.looking")}</Typography>;
  if (error) return <Alert severity="error">{translate(refusalWord(error))}</Alert>;
  return (
    <Alert severity="info">
      <Typography variant="subtitle2" component="h3">
        {translate("transfer.merge.what")}
      </Typography>
      {data.moved.length === 0 && translate("transfer.merge.nothing")}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {data.moved.map(({ thing, count }) => (
          <li key={thing}>
            {translate("transfer.counted", { type: translate(`transfer.merge.thing.${thing}`), count })}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

/** Why two entries are not one, in words about the two where there are any. */
function refusalWord(error: unknown): string {
  if (!refusedOf(error)) return "acts.failed";
  const word = failureWord(error);
  const code = word.split(".").at(-1) ?? "";
  return TOLD_APART.has(code) ? `transfer.merge.refused.${code}` : word;
}

const TOLD_APART = new Set([
  "SELF_DELEGATION",
  "SAME_PERSON",
  "OVERLAPPING_MAIN_HOLDING",
  "OVERLAPPING_HOLDING",
  "HEAD_POST_EXISTS",
  "UNIT_LOOP",
]);
