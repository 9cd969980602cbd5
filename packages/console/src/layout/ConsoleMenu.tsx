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
import { Menu } from "react-admin";

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
      <Menu.Item to="/" primaryText="pages.menu.home" leftIcon={<Home />} />
      <Menu.Item to="/gaps" primaryText="pages.menu.gaps" leftIcon={<ReportProblem />} />
      <Menu.Item to="/board" primaryText="pages.menu.board" leftIcon={<ViewColumn />} />
      {RESOURCES.map(({ resource, icon }) => (
        <Menu.ResourceItem key={resource} name={resource} leftIcon={icon} />
      ))}
    </Menu>
  );
}
