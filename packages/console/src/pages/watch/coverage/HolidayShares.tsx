import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useInstants } from "../../../components/days";
import { Nothing, Section } from "../../../components/Section";
import { HolidaySharesDocument } from "../../../generated/graphql";
import { unreadWord } from "../../../providers/refusal";
import { useAnswer } from "../../../providers/use-answer";
import { FairPicture } from "../FairPicture";

/** Whether the days off of the year that is looked at are shared fairly (E8). */
export function HolidayShares({ rotaId, from }: { rotaId: string; from: string }) {
  const translate = useTranslate();
  const { instantOf } = useInstants();
  const year = Number(from.slice(0, 4));
  const { data, isPending, error } = useAnswer(HolidaySharesDocument, {
    id: rotaId,
    from: instantOf(`${year}-01-01`) ?? "",
    to: instantOf(`${year + 1}-01-01`) ?? "",
  });
  const shares = data?.node?.__typename === "Rota" ? data.node.holidayCounts : null;
  return (
    <Section title={translate("watch.fair.ofYear", { year: String(year) })}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {translate("watch.fair.intro")}
      </Typography>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {shares && <FairPicture shares={shares} />}
    </Section>
  );
}
