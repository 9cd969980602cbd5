import { Suspense } from "react";
import { Admin, CustomRoutes, Loading, Resource } from "react-admin";
import { createBrowserRouter, Route, RouterProvider } from "react-router";
import { lazyPage } from "./components/lazy-page";
import { guarded, guardedResource } from "./components/rights/Guarded";
import { MayNot } from "./components/rights/MayNot";
import { PAGE_NEEDS } from "./components/rights/page-needs";
import { ConsoleLayout } from "./layout/ConsoleLayout";
import { darkTheme, lightTheme } from "./layout/theme";
import { authProvider } from "./providers/auth-provider";
import { dataProvider } from "./providers/data-provider";
import { i18nProvider } from "./providers/i18n-provider";
import { queryClient } from "./providers/query-client";
import { accounts } from "./resources/accounts";
import { duties } from "./resources/duties";
import { forms } from "./resources/forms";
import { groups } from "./resources/groups";
import { obligations } from "./resources/obligations";
import { orgUnits } from "./resources/org-units";
import { people } from "./resources/people";
import { plans } from "./resources/plans";
import { posts } from "./resources/posts";
import { rotas } from "./resources/rotas";
import { tasks } from "./resources/tasks";
import { urgentRules } from "./resources/urgent-rules";

// The one is not seen by who comes by a link, the other not by who is signed in.
const HomePage = lazyPage(() => import("./pages/HomePage"), "HomePage");
const SignInPage = lazyPage(() => import("./pages/sign-in/SignInPage"), "SignInPage");
const SetPasswordPage = lazyPage(() => import("./pages/sign-in/SetPasswordPage"), "SetPasswordPage");

/** The screens that are no resource, each loaded when it is first shown. */
const PAGES = [
  { path: "/gaps", Page: lazyPage(() => import("./pages/GapsPage"), "GapsPage") },
  { path: "/board", Page: lazyPage(() => import("./resources/tasks/TaskBoard"), "TaskBoard") },
  { path: "/explore", Page: lazyPage(() => import("./pages/explorer/ExplorerPage"), "ExplorerPage") },
  { path: "/matrix", Page: lazyPage(() => import("./pages/matrix/MatrixPage"), "MatrixPage") },
  { path: "/chart", Page: lazyPage(() => import("./pages/charts/OrgChartPage"), "OrgChartPage") },
  { path: "/group-chart", Page: lazyPage(() => import("./pages/charts/GroupChartPage"), "GroupChartPage") },
  { path: "/tree", Page: lazyPage(() => import("./pages/tree/TreePage"), "TreePage") },
  { path: "/mine", Page: lazyPage(() => import("./pages/mine/MinePage"), "MinePage") },
  { path: "/ending", Page: lazyPage(() => import("./pages/ending/EndingPage"), "EndingPage") },
  { path: "/urgent", Page: lazyPage(() => import("./pages/urgent/UrgentListPage"), "UrgentListPage") },
  {
    path: "/urgent/:id",
    Page: lazyPage(() => import("./pages/urgent/UrgentReportPage"), "UrgentReportPage"),
  },
  { path: "/calendar", Page: lazyPage(() => import("./pages/calendar/CalendarPage"), "CalendarPage") },
  { path: "/watch", Page: lazyPage(() => import("./pages/watch/now/OnWatchPage"), "OnWatchPage") },
  {
    path: "/watch/calendar",
    Page: lazyPage(() => import("./pages/watch/calendar/WatchCalendarPage"), "WatchCalendarPage"),
  },
  {
    path: "/watch/coverage",
    Page: lazyPage(() => import("./pages/watch/coverage/CoveragePage"), "CoveragePage"),
  },
  { path: "/watch/log", Page: lazyPage(() => import("./pages/watch/log/WatchLogPage"), "WatchLogPage") },
  {
    path: "/watch/handovers",
    Page: lazyPage(() => import("./pages/watch/handover/HandoversPage"), "HandoversPage"),
  },
  { path: "/watch/swaps", Page: lazyPage(() => import("./pages/watch/swaps/SwapsPage"), "SwapsPage") },
  { path: "/watch/feeds", Page: lazyPage(() => import("./pages/watch/feeds/FeedsPage"), "FeedsPage") },
  { path: "/reports", Page: lazyPage(() => import("./pages/reports/ReportsPage"), "ReportsPage") },
  {
    path: "/reports/statistics",
    Page: lazyPage(() => import("./pages/reports/StatisticsPage"), "StatisticsPage"),
  },
  { path: "/reports/:id/fill", Page: lazyPage(() => import("./pages/reports/FillPage"), "FillPage") },
  { path: "/reports/:id/roll-up", Page: lazyPage(() => import("./pages/reports/RollUpPage"), "RollUpPage") },
  { path: "/registers/:id", Page: lazyPage(() => import("./pages/register/RegisterPage"), "RegisterPage") },
  { path: "/registers/:id/fill", Page: lazyPage(() => import("./pages/register/FillPage"), "FillPage") },
  { path: "/records/:id", Page: lazyPage(() => import("./pages/register/RecordPage"), "RecordPage") },
  {
    path: "/records/:id/correct",
    Page: lazyPage(() => import("./pages/register/CorrectPage"), "CorrectPage"),
  },
  { path: "/notices", Page: lazyPage(() => import("./pages/notices/NoticesPage"), "NoticesPage") },
  { path: "/readings", Page: lazyPage(() => import("./pages/reading/intake/IntakePage"), "IntakePage") },
  { path: "/readings/:id", Page: lazyPage(() => import("./pages/reading/ReadingPage"), "ReadingPage") },
  { path: "/transfer", Page: lazyPage(() => import("./pages/transfer/TransferPage"), "TransferPage") },
  {
    path: "/namesakes",
    Page: lazyPage(() => import("./pages/transfer/NamesakesPage"), "NamesakesPage"),
  },
  { path: "/account", Page: lazyPage(() => import("./pages/account/OwnAccountPage"), "OwnAccountPage") },
  { path: "/changes", Page: lazyPage(() => import("./pages/changes/ChangesPage"), "ChangesPage") },
  { path: "/search", Page: lazyPage(() => import("./pages/SearchPage"), "SearchPage") },
];

const SCREENS = PAGES.map(({ path, Page }) => ({ path, Screen: guarded(Page, PAGE_NEEDS[path] ?? []) }));

const RESOURCES = [
  plans,
  duties,
  tasks,
  groups,
  orgUnits,
  people,
  posts,
  obligations,
  forms,
  rotas,
  accounts,
  urgentRules,
].map(guardedResource);

// Only a router that knows all that is loaded can ask before unsaved changes are left.
const router = createBrowserRouter([{ path: "*", element: <Console /> }]);

export function App() {
  return <RouterProvider router={router} />;
}

function Console() {
  return (
    <Suspense fallback={<Loading />}>
      <Admin
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        layout={ConsoleLayout}
        loginPage={SignInPage}
        dashboard={HomePage}
        accessDenied={MayNot}
        lightTheme={lightTheme}
        darkTheme={darkTheme}
        title="Dutygraph"
        requireAuth
        disableTelemetry
      >
        {RESOURCES.map((resource) => (
          <Resource key={resource.name} {...resource} />
        ))}
        {/* For who is not in yet; another place that knows who somebody is leads back to the first. */}
        <CustomRoutes noLayout>
          <Route path="/sign-in" element={<SignInPage />} />
          <Route path="/set-password" element={<SetPasswordPage />} />
        </CustomRoutes>
        <CustomRoutes>
          {SCREENS.map(({ path, Screen }) => (
            <Route key={path} path={path} element={<Screen />} />
          ))}
        </CustomRoutes>
      </Admin>
    </Suspense>
  );
}
