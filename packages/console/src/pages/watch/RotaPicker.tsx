import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import { WatchRotasDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";

/** The rotas to choose from, and the one that is looked at: where one must be, the first is taken unasked. */
export function useRotas(asked: string | null, mustBeOne: boolean) {
  const { data, isPending, error } = useAnswer(WatchRotasDocument, {});
  const rotas = data?.rotas.nodes ?? [];
  const first = mustBeOne ? (rotas[0]?.id ?? null) : null;
  return { rotas, rotaId: asked ?? first, isPending, error };
}

/** Which rota is looked at. */
export function RotaPicker({
  rotas,
  rotaId,
  hasAll,
  onChoose,
}: {
  rotas: readonly { id: string; name: string }[];
  rotaId: string | null;
  /** Whether all of them may be looked at together. */
  hasAll?: boolean;
  onChoose: (rotaId: string | null) => void;
}) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={translate("watch.pick.label")}
      value={rotas.some(({ id }) => id === rotaId) ? rotaId : ""}
      onChange={({ target }) => onChoose(target.value || null)}
      fullWidth={false}
      sx={{ width: { xs: "100%", sm: 260 } }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {hasAll && <MenuItem value="">{translate("watch.pick.all")}</MenuItem>}
      {rotas.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
