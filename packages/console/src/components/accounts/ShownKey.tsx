import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { ShownKeyFragment } from "../../generated/graphql";
import { SecretField } from "./SecretField";
import { ShownOnce } from "./ShownOnce";

/** An API key as a program needs it: only its hash is kept, so it is seen here and never again. */
export function ShownKey({ made, onClose }: { made: ShownKeyFragment; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <ShownOnce word="accounts.key.shown" onClose={onClose}>
      <SecretField label={made.apiKey.name} text={made.key} />
      <Typography color="text.secondary">{translate("accounts.key.shown.use")}</Typography>
    </ShownOnce>
  );
}
