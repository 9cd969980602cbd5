import Checkbox from "@mui/material/Checkbox";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import { useInput, useTranslate } from "react-admin";
import type { KeyScope } from "../../generated/graphql";
import { SCOPE_AREAS } from "./scopes";

const isSome = (scopes: unknown) =>
  Array.isArray(scopes) && scopes.length > 0 ? undefined : "accounts.scope.required";

/** What a key may do, by what it is about; without anything it would be of no use. */
export function ScopesInput({ source }: { source: string }) {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, validate: isSome });
  const chosen: readonly KeyScope[] = field.value ?? [];
  const choose = (scope: KeyScope, isOn: boolean) =>
    field.onChange(isOn ? [...chosen, scope] : chosen.filter((each) => each !== scope));
  return (
    <FormControl component="fieldset" error={fieldState.invalid} sx={{ gap: 1, my: 1 }}>
      <FormLabel component="legend" required>
        {translate("accounts.scope.title")}
      </FormLabel>
      {SCOPE_AREAS.map(({ area, scopes }) => (
        <FormControl key={area} component="fieldset">
          <FormLabel component="legend" sx={{ typography: "subtitle2" }}>
            {translate(`accounts.scope.area.${area}`)}
          </FormLabel>
          <FormGroup>
            {scopes.map((scope) => (
              <FormControlLabel
                key={scope}
                control={
                  <Checkbox
                    size="small"
                    checked={chosen.includes(scope)}
                    onChange={(_event, isOn) => choose(scope, isOn)}
                  />
                }
                label={translate(`accounts.scope.code.${scope}`)}
              />
            ))}
          </FormGroup>
        </FormControl>
      ))}
      {fieldState.error && <FormHelperText>{translate("accounts.scope.required")}</FormHelperText>}
    </FormControl>
  );
}
