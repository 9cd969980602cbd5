import { Suspense } from "react";
import { Admin, CustomRoutes, Loading, Resource } from "react-admin";
import { BrowserRouter, Route } from "react-router";
import { lazyPage } from "./components/lazy-page";
import { ConsoleLayout } from "./layout/ConsoleLayout";
import { darkTheme, lightTheme } from "./layout/theme";
import { HomePage } from "./pages/HomePage";
import { SignInPage } from "./pages/SignInPage";
import { authProvider } from "./providers/auth-provider";
import { dataProvider } from "./providers/data-provider";
import { i18nProvider } from "./providers/i18n-provider";
import { queryClient } from "./providers/query-client";
import { duties } from "./resources/duties";
import { groups } from "./resources/groups";
import { orgUnits } from "./resources/org-units";
import { people } from "./resources/people";
import { plans } from "./resources/plans";
import { posts } from "./resources/posts";
import { tasks } from "./resources/tasks";

/** The screens that are no resource, each loaded when it is first shown. */
const PAGES = [
  { path: "/gaps", Page: lazyPage(() => import("./pages/GapsPage"), "GapsPage") },
  { path: "/board", Page: lazyPage(() => import("./resources/tasks/TaskBoard"), "TaskBoard") },
  { path: "/search", Page: lazyPage(() => import("./pages/SearchPage"), "SearchPage") },
];

export function App() {
  return (
    <BrowserRouter>
      <Suspense fallback={<Loading />}>
        <Admin
          dataProvider={dataProvider}
          authProvider={authProvider}
          i18nProvider={i18nProvider}
          queryClient={queryClient}
          layout={ConsoleLayout}
          loginPage={SignInPage}
          dashboard={HomePage}
          lightTheme={lightTheme}
          darkTheme={darkTheme}
          requireAuth
          disableTelemetry
        >
          {[plans, duties, tasks, groups, orgUnits, people, posts].map((resource) => (
            <Resource key={resource.name} {...resource} />
          ))}
          <CustomRoutes>
            {PAGES.map(({ path, Page }) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
          </CustomRoutes>
        </Admin>
      </Suspense>
    </BrowserRouter>
  );
}
