import AccountTree from "@mui/icons-material/AccountTree";
import Assignment from "@mui/icons-material/Assignment";
import Badge from "@mui/icons-material/Badge";
import Description from "@mui/icons-material/Description";
import Groups from "@mui/icons-material/Groups";
import Home from "@mui/icons-material/Home";
import People from "@mui/icons-material/People";
import ReportProblem from "@mui/icons-material/ReportProblem";
import TaskAlt from "@mui/icons-material/TaskAlt";
import ViewColumn from "@mui/icons-material/ViewColumn";
import Divider from "@mui/material/Divider";
import { Menu } from "react-admin";

/** Screens to look at rather than read. */
const VIEWS = [
  { to: "/", word: "pages.menu.home", icon: <Home /> },
  { to: "/gaps", word: "pages.menu.gaps", icon: <ReportProblem /> },
  { to: "/board", word: "pages.menu.board", icon: <ViewColumn /> },
];

/** What is kept, as lists. */
const RESOURCES = [
  { resource: "plans", icon: <Description /> },
  { resource: "duties", icon: <Assignment /> },
  { resource: "tasks", icon: <TaskAlt /> },
  { resource: "groups", icon: <Groups /> },
  { resource: "orgUnits", icon: <AccountTree /> },
  { resource: "people", icon: <People /> },
  { resource: "posts", icon: <Badge /> },
];

export function ConsoleMenu() {
  return (
    <Menu>
      {VIEWS.map(({ to, word, icon }) => (
        <Menu.Item key={to} to={to} primaryText={word} leftIcon={icon} />
      ))}
      <Divider component="li" aria-hidden sx={{ my: 1, listStyle: "none" }} />
      {RESOURCES.map(({ resource, icon }) => (
        <Menu.ResourceItem key={resource} name={resource} leftIcon={icon} />
      ))}
    </Menu>
  );
}
