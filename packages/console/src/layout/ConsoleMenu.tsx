import AccountTree from "@mui/icons-material/AccountTree";
import AccountTreeOutlined from "@mui/icons-material/AccountTreeOutlined";
import Assignment from "@mui/icons-material/Assignment";
import AssignmentInd from "@mui/icons-material/AssignmentInd";
import AssignmentTurnedIn from "@mui/icons-material/AssignmentTurnedIn";
import Badge from "@mui/icons-material/Badge";
import CalendarMonth from "@mui/icons-material/CalendarMonth";
import Campaign from "@mui/icons-material/Campaign";
import Description from "@mui/icons-material/Description";
import EventRepeat from "@mui/icons-material/EventRepeat";
import Groups from "@mui/icons-material/Groups";
import History from "@mui/icons-material/History";
import Home from "@mui/icons-material/Home";
import Hub from "@mui/icons-material/Hub";
import ListAlt from "@mui/icons-material/ListAlt";
import ManageAccounts from "@mui/icons-material/ManageAccounts";
import People from "@mui/icons-material/People";
import PostAdd from "@mui/icons-material/PostAdd";
import ReportProblem from "@mui/icons-material/ReportProblem";
import Schema from "@mui/icons-material/Schema";
import SupportAgent from "@mui/icons-material/SupportAgent";
import TableChart from "@mui/icons-material/TableChart";
import TaskAlt from "@mui/icons-material/TaskAlt";
import UploadFile from "@mui/icons-material/UploadFile";
import ViewColumn from "@mui/icons-material/ViewColumn";
import Divider from "@mui/material/Divider";
import { Menu } from "react-admin";
import { useMayOpen } from "../components/rights/page-needs";

/** Screens to look at rather than read. */
const VIEWS = [
  { to: "/", word: "pages.menu.home", icon: <Home /> },
  { to: "/mine", word: "mine.menu", icon: <AssignmentInd /> },
  { to: "/gaps", word: "pages.menu.gaps", icon: <ReportProblem /> },
  { to: "/explore", word: "explorer.menu", icon: <Hub /> },
  { to: "/matrix", word: "matrix.menu", icon: <TableChart /> },
  { to: "/chart", word: "charts.menu", icon: <Schema /> },
  { to: "/tree", word: "keeping.tree.title", icon: <AccountTreeOutlined /> },
  { to: "/board", word: "pages.menu.board", icon: <ViewColumn /> },
  { to: "/reports", word: "pages.menu.reports", icon: <AssignmentTurnedIn /> },
  { to: "/urgent", word: "pages.menu.urgent", icon: <Campaign /> },
  { to: "/calendar", word: "pages.menu.calendar", icon: <CalendarMonth /> },
  { to: "/watch", word: "pages.menu.watch", icon: <SupportAgent /> },
  { to: "/readings", word: "pages.menu.readings", icon: <PostAdd /> },
  { to: "/transfer", word: "transfer.menu", icon: <UploadFile /> },
  { to: "/changes", word: "pages.menu.changes", icon: <History /> },
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
  { resource: "forms", icon: <ListAlt /> },
  { resource: "obligations", icon: <EventRepeat /> },
  { resource: "accounts", icon: <ManageAccounts /> },
];

/** Only what the viewer may open; react-admin asks for the resources itself. */
export function ConsoleMenu() {
  const mayOpen = useMayOpen();
  return (
    <Menu>
      {VIEWS.filter(({ to }) => mayOpen(to)).map(({ to, word, icon }) => (
        <Menu.Item key={to} to={to} primaryText={word} leftIcon={icon} />
      ))}
      <Divider component="li" aria-hidden sx={{ my: 1, listStyle: "none" }} />
      {RESOURCES.map(({ resource, icon }) => (
        <Menu.ResourceItem key={resource} name={resource} leftIcon={icon} />
      ))}
    </Menu>
  );
}
