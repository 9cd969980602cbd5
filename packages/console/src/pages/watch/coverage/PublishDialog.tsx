import Alert from "@mui/material/Alert";
import LinearProgress from "@mui/material/LinearProgress";
import { useMemo } from "react";
import { BooleanInput, DateInput, FormDataConsumer, required, useTranslate } from "react-admin";
import { ActDialog } from "../../../components/acts/ActDialog";
import { useInstants } from "../../../components/days";
import { shiftDay } from "../../../components/time/shift-day";
import { PublishRotaDocument, RotaGapsDocument } from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";
import { useTell } from "../../../providers/use-tell";
import { GapLines } from "./GapLines";

const REQUIRED = required();

/** Up to which day; the gaps until then are shown before anything is published, and must be taken knowingly. */
export function PublishDialog({
  rota,
  to,
  onClose,
}: {
  rota: { id: string; version: number; name: string };
  to: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(PublishRotaDocument);
  const { instantOf, today } = useInstants();
  const endOf = (day: unknown) => instantOf(typeof day === "string" && day ? shiftDay(day, 1) : "") ?? "";
  return (
    <ActDialog
      word="watch.publish"
      about={rota.name}
      defaults={{ to: to < today() ? today() : to, acceptGaps: false }}
      save={(values) =>
        mutateAsync({
          id: rota.id,
          expectedVersion: rota.version,
          to: endOf(values.to),
          acceptGaps: values.acceptGaps === true,
        })
      }
      onClose={onClose}
    >
      <DateInput source="to" label="watch.publish.to" validate={REQUIRED} fullWidth />
      <FormDataConsumer>
        {({ formData }) => formData.to && <Gaps rotaId={rota.id} to={endOf(formData.to)} />}
      </FormDataConsumer>
    </ActDialog>
  );
}

/** From now to the end of the chosen day, as the server looks at it. */
function Gaps({ rotaId, to }: { rotaId: string; to: string }) {
  const translate = useTranslate();
  const from = useMemo(() => new Date().toISOString(), []);
  const { data, isPending } = useAnswer(RotaGapsDocument, { id: rotaId, from, to }, { enabled: from < to });
  const gaps =
    data?.node?.__typename === "Rota"
      ? data.node.coverage.gaps.map((gap) => ({ seat: gap.seat, startsAt: gap.from, endsAt: gap.to }))
      : null;
  if (from >= to) return null;
  if (isPending) return <LinearProgress aria-label={translate("watch.publish.checking")} />;
  if (gaps === null) return null;
  if (gaps.length === 0) return <Alert severity="success">{translate("watch.publish.whole")}</Alert>;
  return (
    <>
      <GapLines rotaId={null} gaps={gaps} />
      <BooleanInput source="acceptGaps" label="watch.publish.accept" />
    </>
  );
}
