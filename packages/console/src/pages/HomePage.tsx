import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { SearchBox } from "../components/SearchBox";
import { Nothing } from "../components/Section";
import { CreatePlanDocument, HomeDocument } from "../generated/graphql";
import { useAnswer } from "../providers/use-answer";
import { useMay } from "../providers/use-may";
import { FirstStepsCard } from "./home/FirstStepsCard";
import { GapsByKind } from "./home/GapsByKind";
import { HomeCounts } from "./home/HomeCounts";
import { MyStrip } from "./home/MyStrip";
import { NoRole } from "./home/NoRole";
import { UrgentStrip } from "./home/UrgentStrip";
import { useHorizon } from "./home/use-horizon";
import { WhatIsSeen } from "./home/WhatIsSeen";

/** Where one stands: what presses, what there is, and what one sees of it; who may see nothing is told that. */
export function HomePage() {
  const mayRead = useMay()(HomeDocument);
  return mayRead ? <Overview /> : <NoRole />;
}

function Overview() {
  const translate = useTranslate();
  const may = useMay();
  const { endOfWeek, soon } = useHorizon();
  const { data, isPending, refetch } = useAnswer(HomeDocument, { endOfWeek, soon });
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title="pages.home.title" />
      <Box component="header">
        <Typography variant="h5" component="h1" sx={{ fontWeight: 700 }}>
          {translate("pages.product")}
        </Typography>
        <Typography color="text.secondary">{translate("pages.tagline")}</Typography>
      </Box>
      <SearchBox />
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      <UrgentStrip />
      <WhatIsSeen />
      {may(CreatePlanDocument) && <FirstStepsCard />}
      {data && <MyStrip home={data} endOfWeek={endOfWeek} />}
      {data && <HomeCounts home={data} endOfWeek={endOfWeek} />}
      {data && data.plansInForce.totalCount > 0 && <GapsByKind gaps={data.gaps} />}
      {!data && !isPending && (
        <Nothing>
          {translate("pages.common.failed")}{" "}
          <Button onClick={() => void refetch()}>{translate("pages.common.retry")}</Button>
        </Nothing>
      )}
    </Box>
  );
}
