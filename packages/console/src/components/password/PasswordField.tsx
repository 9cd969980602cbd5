import Visibility from "@mui/icons-material/Visibility";
import VisibilityOff from "@mui/icons-material/VisibilityOff";
import IconButton from "@mui/material/IconButton";
import InputAdornment from "@mui/material/InputAdornment";
import TextField from "@mui/material/TextField";
import { type ReactNode, useState } from "react";
import { useTranslate } from "react-admin";

/** A password, hidden while nobody asks to see it. */
export function PasswordField({
  label,
  value,
  onChange,
  autoComplete,
  autoFocus = false,
  fault,
  hint,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
  autoFocus?: boolean;
  /** What is wrong with it, in words. */
  fault?: string | undefined;
  hint?: ReactNode;
}) {
  const translate = useTranslate();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      label={label}
      type={isShown ? "text" : "password"}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      required
      fullWidth
      autoFocus={autoFocus}
      error={fault !== undefined}
      helperText={fault ?? hint}
      slotProps={{
        // The API takes no longer ones.
        htmlInput: { maxLength: 128, autoComplete, spellCheck: false, autoCapitalize: "off" },
        formHelperText: { component: "div" } as object,
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                edge="end"
                aria-label={translate(
                  isShown ? "ra.input.password.toggle_visible" : "ra.input.password.toggle_hidden",
                )}
                onClick={() => setShown(!isShown)}
              >
                {isShown ? <VisibilityOff /> : <Visibility />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
