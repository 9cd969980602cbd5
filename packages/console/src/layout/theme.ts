import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from "react-admin";

declare module "@mui/material/styles" {
  interface PaletteOptions {
    gap?: { background: string; text: string };
    mark?: { background: string; text: string };
    added?: { background: string; text: string };
    removed?: { background: string; text: string };
    changed?: { background: string; text: string };
  }
}

const FONTS = [
  "system-ui",
  "-apple-system",
  '"PingFang SC"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  "sans-serif",
].join(",");

/** Fingers need more room than a mouse. */
const BY_FINGER = "@media (max-width: 599.95px), (pointer: coarse)";

const BUTTON = { styleOverrides: { root: { [BY_FINGER]: { minHeight: 44 } } } };

const shared = {
  typography: { fontFamily: FONTS, button: { textTransform: "none" as const } },
  shape: { borderRadius: 8 },
};

/** Red belongs to gaps alone; everything else is blue or grey. All pairs reach AA contrast. */
export const lightTheme: RaThemeOptions = {
  ...defaultLightTheme,
  ...shared,
  components: { ...defaultLightTheme.components, MuiButton: BUTTON },
  palette: {
    mode: "light",
    primary: { main: "#17507a" },
    secondary: { main: "#17507a" },
    error: { main: "#b3261e" },
    info: { main: "#17507a" },
    success: { main: "#1b6b3a" },
    background: { default: "#f5f6f8", paper: "#ffffff" },
    gap: { background: "#fdecea", text: "#7d1510" },
    mark: { background: "#ffe9a8", text: "#1f1a00" },
    added: { background: "#dcf3e2", text: "#0f4a25" },
    removed: { background: "#fdecea", text: "#7d1510" },
    changed: { background: "#fff0cc", text: "#5a3d00" },
  },
};

export const darkTheme: RaThemeOptions = {
  ...defaultDarkTheme,
  ...shared,
  components: { ...defaultDarkTheme.components, MuiButton: BUTTON },
  palette: {
    mode: "dark",
    primary: { main: "#8fc4ec" },
    secondary: { main: "#8fc4ec" },
    error: { main: "#ff8a80" },
    success: { main: "#81c995" },
    background: { default: "#14181c", paper: "#1d2329" },
    gap: { background: "#3b1614", text: "#ffd5d1" },
    mark: { background: "#5c4a00", text: "#fff3c4" },
    added: { background: "#12351f", text: "#b9efc9" },
    removed: { background: "#3b1614", text: "#ffd5d1" },
    changed: { background: "#3f3000", text: "#ffe3a1" },
  },
};
