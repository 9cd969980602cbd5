import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { partyName } from "../../components/PartyLink";
import { CHANGE_SIGNS } from "../../components/time/ChangeLegend";
import type { ShownTime } from "../../components/time/use-time-bar";
import { changeCounts, roleOf, type Spoke } from "./fan";
import { SpokeLine } from "./SpokeLine";
import type { Explorer } from "./use-explorer";
import { wayOf } from "./way";

/** The duties of a group, the first few at once and the others by a click; what changed among them is counted. */
export function Spokes({
  spokes,
  few,
  rootId,
  explorer,
  time,
}: {
  spokes: readonly Spoke[];
  few: number;
  rootId: string;
  explorer: Explorer;
  time: ShownTime;
}) {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  const isOpen = isWhole || spokes.some(({ item }) => item.duty.id === explorer.open);
  const shown = isOpen ? spokes : spokes.slice(0, few);
  const hidden = spokes.slice(shown.length);
  return (
    <>
      {shown.map((spoke) => (
        <SpokeLine
          key={spoke.item.duty.id}
          duty={spoke.item.duty}
          change={spoke.change}
          explorer={explorer}
          time={time}
        >
          <Standing spoke={spoke} rootId={rootId} />
        </SpokeLine>
      ))}
      {hidden.length > 0 && (
        <Box component="li" sx={{ display: "flex", gap: 1, alignItems: "center" }}>
          <Button size="small" onClick={() => setWhole(true)}>
            {translate(shown.length === 0 ? "explorer.list" : "explorer.more", {
              smart_count: hidden.length,
            })}
          </Button>
          {changeCounts(hidden).map(({ change, count }) => (
            <Box
              component="span"
              key={change}
              sx={{ px: 0.75, borderRadius: 1, bgcolor: `${change}.background`, color: `${change}.text` }}
            >
              {CHANGE_SIGNS[change]} {translate(`time.${change}`)} {count}
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}

/** How it is known, by which party or post, to whom it comes down, and who that was before. */
function Standing({ spoke: { item, before, change }, rootId }: { spoke: Spoke; rootId: string }) {
  const translate = useTranslate();
  const { link, via, person, otherRoles } = wayOf(item, rootId);
  if (!link) return null;
  const earlier = change === "changed" && before ? wayOf(before, rootId) : null;
  const words = [
    translate(`domain.basis.${link.basis}`),
    via && translate("explorer.via", { name: partyName(via) }),
    person && translate("explorer.person", { name: person.name }),
    ...otherRoles.map((role) => translate("explorer.also", { role: translate(`domain.chainRole.${role}`) })),
    earlier?.person &&
      earlier.person.id !== person?.id &&
      translate("explorer.before", { name: earlier.person.name }),
    before &&
      roleOf(before) !== roleOf(item) &&
      translate("explorer.before", { name: translate(`domain.chainRole.${roleOf(before)}`) }),
  ];
  return (
    <Typography variant="body2" component="div" sx={{ opacity: change === "same" ? 0.75 : 1 }}>
      {words.filter(Boolean).join(" · ")}
    </Typography>
  );
}
