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
import { groups } from "./resources/groups";
import { orgUnits } from "./resources/org-units";
import { people } from "./resources/people";
import { plans } from "./resources/plans";
import { posts } from "./resources/posts";
import { tasks } from "./resources/tasks";

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
  { path: "/calendar", Page: lazyPage(() => import("./pages/calendar/CalendarPage"), "CalendarPage") },
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

const RESOURCES = [plans, duties, tasks, groups, orgUnits, people, posts, accounts].map(guardedResource);

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
