import { lazy, Suspense } from "react";
import { Admin, CustomRoutes, Loading, Resource } from "react-admin";
import { BrowserRouter, Route } from "react-router";
import { ConsoleLayout } from "./layout/ConsoleLayout";
import { darkTheme, lightTheme } from "./layout/theme";
import { HomePage } from "./pages/HomePage";
import { SignInPage } from "./pages/SignInPage";
import { authProvider } from "./providers/auth-provider";
import { dataProvider } from "./providers/data-provider";
import { i18nProvider } from "./providers/i18n-provider";
import { duties } from "./resources/duties";
import { groups } from "./resources/groups";
import { orgUnits } from "./resources/org-units";
import { people } from "./resources/people";
import { plans } from "./resources/plans";
import { posts } from "./resources/posts";

const GapsPage = lazy(() => import("./pages/GapsPage").then(({ GapsPage }) => ({ default: GapsPage })));
const SearchPage = lazy(() =>
  import("./pages/SearchPage").then(({ SearchPage }) => ({ default: SearchPage })),
);

export function App() {
  return (
    <BrowserRouter>
      <Suspense fallback={<Loading />}>
        <Admin
          dataProvider={dataProvider}
          authProvider={authProvider}
          i18nProvider={i18nProvider}
          layout={ConsoleLayout}
          loginPage={SignInPage}
          dashboard={HomePage}
          lightTheme={lightTheme}
          darkTheme={darkTheme}
          requireAuth
          disableTelemetry
        >
          {[plans, duties, groups, orgUnits, people, posts].map((resource) => (
            <Resource key={resource.name} {...resource} />
          ))}
          <CustomRoutes>
            <Route path="/gaps" element={<GapsPage />} />
            <Route path="/search" element={<SearchPage />} />
          </CustomRoutes>
        </Admin>
      </Suspense>
    </BrowserRouter>
  );
}
