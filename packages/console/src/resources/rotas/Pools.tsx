import Typography from "@mui/material/Typography";
import { lazy } from "react";
import { useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { type RotaWholeFragment, SetRotaMembersDocument } from "../../generated/graphql";
import { bySeat } from "../../pages/watch/seats";

const PoolsDialog = lazy(async () => ({ default: (await import("./PoolsDialog")).PoolsDialog }));

/** Who takes turns on each seat, in their order; a leader comes from the pool of leaders alone (E4). */
export function Pools({ rota }: { rota: RotaWholeFragment }) {
  const translate = useTranslate();
  const members = rota.members.toSorted((one, other) => one.order - other.order);
  return (
    <Section
      title={translate("watch.members.title")}
      aside={
        !rota.retiredAt && (
          <ActButton does={SetRotaMembersDocument} word="watch.members.set">
            {(close) => <PoolsDialog rota={rota} onClose={close} />}
          </ActButton>
        )
      }
    >
      {members.length === 0 && <Nothing>{translate("watch.members.none")}</Nothing>}
      <PlainList>
        {members.length > 0 &&
          bySeat(members, rota.requiredSeats).map(({ seat, items }) => (
            <li key={seat}>
              <Typography variant="body2" color="text.secondary" component="h3">
                {translate(`domain.watchSeat.${seat}`)}
              </Typography>
              {items.length === 0 && <Nothing>{translate("watch.members.noneOn")}</Nothing>}
              {items.map(({ id, person }, place) => (
                <span key={id}>
                  {place > 0 && translate("watch.comma")}
                  <NodeLink id={person.id}>{person.name}</NodeLink>
                </span>
              ))}
            </li>
          ))}
      </PlainList>
    </Section>
  );
}
