import AssignmentInd from "@mui/icons-material/AssignmentInd";
import Home from "@mui/icons-material/Home";
import Search from "@mui/icons-material/Search";
import TaskAlt from "@mui/icons-material/TaskAlt";
import BottomNavigation from "@mui/material/BottomNavigation";
import BottomNavigationAction from "@mui/material/BottomNavigationAction";
import Paper from "@mui/material/Paper";
import type { Theme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useResourceDefinitions, useTranslate } from "react-admin";
import { Link, useLocation } from "react-router";
import { useMayOpen } from "../components/rights/page-needs";
import { UrgentPhoneAction } from "./UrgentButton";

const PLACES = [
  { to: "/", word: "home", icon: <Home /> },
  { to: "/mine", word: "mine", icon: <AssignmentInd /> },
  { to: "/tasks", word: "tasks", icon: <TaskAlt /> },
  { to: "/search", word: "search", icon: <Search /> },
];

/** On a phone, what is used most, within reach of the thumb; forms have their own bar there. */
export function PhoneNavigation() {
  const translate = useTranslate();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const isForm = useIsForm();
  const mayOpen = useMayOpen();
  const { pathname } = useLocation();
  if (!isPhone || isForm) return null;
  const places = PLACES.filter(({ to }) => mayOpen(to));
  const here = places.find(({ to }) => (to === "/" ? pathname === "/" : pathname.startsWith(to)));
  const actionOf = ({ to, word, icon }: (typeof PLACES)[number]) => (
    <BottomNavigationAction
      key={to}
      value={to}
      component={Link}
      to={to}
      label={translate(`mine.phone.${word}`)}
      icon={icon}
      aria-current={to === here?.to ? "page" : undefined}
      sx={{ minWidth: 64 }}
    />
  );
  return (
    <Paper
      component="nav"
      square
      elevation={3}
      aria-label={translate("mine.phone.label")}
      sx={{
        position: "fixed",
        inset: "auto 0 0 0",
        zIndex: "appBar",
        pb: "env(safe-area-inset-bottom)",
        displayPrint: "none",
      }}
    >
      <BottomNavigation showLabels value={here?.to ?? null}>
        {places.slice(0, 2).map(actionOf)}
        <UrgentPhoneAction />
        {places.slice(2).map(actionOf)}
      </BottomNavigation>
    </Paper>
  );
}

/** Whether a record is being entered or edited. */
function useIsForm(): boolean {
  const definitions = useResourceDefinitions();
  const [resource = "", second, third] = useLocation().pathname.split("/").filter(Boolean);
  return resource in definitions && second !== undefined && third === undefined;
}
