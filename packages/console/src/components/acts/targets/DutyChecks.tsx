import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { DutyRowFragment } from "../../../generated/graphql";
import { dutyLine } from "../../DutyName";
import { partyName } from "../../PartyLink";

/** Duties to check, each with where it stands and who carries it out so far. */
export function DutyChecks({
  duties,
  chosen,
  onChange,
}: {
  duties: readonly DutyRowFragment[];
  chosen: readonly string[];
  onChange: (ids: string[], isChosen: boolean) => void;
}) {
  return (
    <Box
      component="ul"
      sx={{
        listStyle: "none",
        m: 0,
        p: 0,
        maxHeight: 260,
        overflowY: "auto",
        border: 1,
        borderColor: "divider",
      }}
    >
      {duties.map((duty) => (
        <Box component="li" key={duty.id} sx={{ px: 1.5, "&:hover": { bgcolor: "action.hover" } }}>
          <FormControlLabel
            sx={{ alignItems: "flex-start", width: "100%", m: 0 }}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(duty.id)}
                onChange={(_event, isChosen) => onChange([duty.id], isChosen)}
              />
            }
            label={<DutyWords duty={duty} />}
          />
        </Box>
      ))}
    </Box>
  );
}

function DutyWords({ duty }: { duty: DutyRowFragment }) {
  const translate = useTranslate();
  const names = duty.responsible.map(partyName).join(translate("pages.common.separator"));
  const now = names ? translate("assigning.targets.now", { names }) : translate("assigning.targets.nobody");
  return (
    <Box sx={{ py: 0.75 }}>
      <Typography variant="body2">{dutyLine(duty)}</Typography>
      <Typography variant="caption" color="text.secondary">
        {[duty.group?.name ?? duty.plan?.title, now].filter(Boolean).join(" · ")}
      </Typography>
    </Box>
  );
}
