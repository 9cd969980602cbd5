import Button from "@mui/material/Button";
import MuiLink from "@mui/material/Link";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { DetailPage } from "../../components/DetailPage";
import { Facts } from "../../components/Facts";
import { NodeLink } from "../../components/NodeLink";
import { Section } from "../../components/Section";
import type { RotaWholeFragment } from "../../generated/graphql";
import { telephoneLink } from "../../pages/watch/now/telephone-link";
import { SeatNames } from "../../pages/watch/SeatNames";
import { useTimes } from "../../pages/watch/use-times";
import { Pools } from "./Pools";
import { RotaFrame } from "./RotaFrame";

export function RotaShow() {
  return (
    <RotaFrame>
      <DetailPage<RotaWholeFragment>
        nameOf={({ name }) => name}
        actions={(rota) => <Ways rotaId={rota.id} />}
      >
        {(rota) => (
          <>
            <About rota={rota} />
            <Pools rota={rota} />
          </>
        )}
      </DetailPage>
    </RotaFrame>
  );
}

/** From a rota to the screens that show it. */
function Ways({ rotaId }: { rotaId: string }) {
  const translate = useTranslate();
  const query = `?rotaId=${encodeURIComponent(rotaId)}`;
  return ["calendar", "coverage", "log", "handovers"].map((part) => (
    <Button key={part} size="small" variant="outlined" component={Link} to={`/watch/${part}${query}`}>
      {translate(`watch.parts.${part}`)}
    </Button>
  ));
}

function About({ rota }: { rota: RotaWholeFragment }) {
  const translate = useTranslate();
  const { spanOf, momentOf } = useTimes();
  const { plan, unit, requiredSeats, telephone, officeFrom, officeTo, restHours, publishedTo } = rota;
  const word = (field: string) => translate(`resources.rotas.fields.${field}`);
  return (
    <Section title={translate("watch.rota.about")}>
      <Facts
        facts={[
          { label: word("plan"), value: plan && <NodeLink id={plan.id}>{plan.title}</NodeLink> },
          { label: word("unit"), value: unit && <NodeLink id={unit.id}>{unit.name}</NodeLink> },
          { label: word("requiredSeats"), value: <SeatNames seats={requiredSeats} /> },
          {
            label: word("telephone"),
            value: telephone && <MuiLink href={telephoneLink(telephone)}>{telephone}</MuiLink>,
          },
          { label: translate("watch.shift.when"), value: spanOf(rota) },
          {
            label: translate("watch.rota.office"),
            value: officeFrom && translate("watch.coverage.office", { from: officeFrom, to: officeTo ?? "" }),
          },
          { label: word("restHours"), value: restHours > 0 && restHours },
          {
            label: word("publishedTo"),
            value: publishedTo ? momentOf(publishedTo) : translate("watch.coverage.notPublished"),
          },
        ]}
      />
    </Section>
  );
}
