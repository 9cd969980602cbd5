import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import { CHAIN_ROLES, roleOf, type Spoke } from "./fan";
import { type Explorer, IN_FORCE_PLANS } from "./use-explorer";

/** How many duties the party has as what; a click leaves only those. And of which plan. */
export function FanFilters({
  explorer,
  spokes,
  ofPlan,
}: {
  explorer: Explorer;
  spokes: readonly Spoke[];
  /** Those of the plan chosen. */
  ofPlan: readonly Spoke[];
}) {
  const translate = useTranslate();
  const byRole = Map.groupBy(ofPlan, ({ item }) => roleOf(item));
  const pick = (role: string | null) => explorer.set({ as: role, open: null });
  return (
    <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
      <Box
        role="group"
        aria-label={translate("explorer.roles")}
        sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}
      >
        <RoleChip
          label={`${translate("pages.common.all")} ${ofPlan.length}`}
          isOn={explorer.role === null}
          onClick={() => pick(null)}
        />
        {CHAIN_ROLES.filter((role) => byRole.has(role)).map((role) => (
          <RoleChip
            key={role}
            label={`${translate(`domain.chainRole.${role}`)} ${byRole.get(role)?.length}`}
            isOn={explorer.role === role}
            onClick={() => pick(explorer.role === role ? null : role)}
          />
        ))}
      </Box>
      <PlanFilter explorer={explorer} spokes={spokes} />
    </Box>
  );
}

function RoleChip({ label, isOn, onClick }: { label: string; isOn: boolean; onClick: () => void }) {
  return (
    <Chip
      component="button"
      label={label}
      color={isOn ? "primary" : "default"}
      variant={isOn ? "filled" : "outlined"}
      aria-pressed={isOn}
      onClick={onClick}
    />
  );
}

function PlanFilter({ explorer, spokes }: { explorer: Explorer; spokes: readonly Spoke[] }) {
  const translate = useTranslate();
  const plans = [
    ...new Map(spokes.flatMap(({ item: { duty } }) => (duty.plan ? [[duty.plan.id, duty.plan]] : []))),
  ];
  const isKnown = explorer.plan === IN_FORCE_PLANS || plans.some(([id]) => id === explorer.plan);
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={translate("matrix.plan")}
      value={isKnown ? explorer.plan : ""}
      onChange={({ target }) => explorer.set({ plan: target.value || null, as: null, open: null })}
      sx={{ width: { xs: "100%", sm: 280 }, ml: { md: "auto" }, displayPrint: "none" }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate("pages.common.all")}</MenuItem>
      <MenuItem value={IN_FORCE_PLANS}>{translate("pages.answers.onlyInForce")}</MenuItem>
      {plans.map(([id, plan]) => (
        <MenuItem key={id} value={id}>
          {plan.title}
        </MenuItem>
      ))}
    </TextField>
  );
}
