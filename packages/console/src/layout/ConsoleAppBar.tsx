import AccountCircle from "@mui/icons-material/AccountCircle";
import Search from "@mui/icons-material/Search";
import Box from "@mui/material/Box";
import CircularProgress from "@mui/material/CircularProgress";
import IconButton from "@mui/material/IconButton";
import ListItemIcon from "@mui/material/ListItemIcon";
import ListItemText from "@mui/material/ListItemText";
import MenuItem, { type MenuItemProps } from "@mui/material/MenuItem";
import type { Theme } from "@mui/material/styles";
import Tooltip from "@mui/material/Tooltip";
import useMediaQuery from "@mui/material/useMediaQuery";
import {
  AppBar,
  LocalesMenuButton,
  Logout,
  RefreshIconButton,
  TitlePortal,
  ToggleThemeButton,
  UserMenu,
  useGetIdentity,
  useLoading,
  useTranslate,
  useUserMenu,
} from "react-admin";
import { Link } from "react-router";
import { useMayOpen } from "../components/rights/page-needs";
import { NoticeBell } from "./NoticeBell";
import { UrgentButton } from "./UrgentButton";

/** The bar above every screen: where one is, search, language, light or dark, and who is signed in. */
export function ConsoleAppBar() {
  const translate = useTranslate();
  const mayOpen = useMayOpen();
  // Hidden while one scrolls, it could not be reached by the keyboard; on a phone its room is worth more.
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  return (
    <AppBar color="primary" alwaysOn={!isPhone} toolbar={<Tools />} userMenu={<NamedUserMenu />}>
      <Box component="span" sx={{ fontWeight: 700, mr: 2, display: { xs: "none", sm: "inline" } }}>
        {translate("pages.product")}
      </Box>
      <TitlePortal />
      {!isPhone && <UrgentButton />}
      {mayOpen("/search") && (
        <Tooltip title={translate("pages.menu.search")}>
          <IconButton
            color="inherit"
            component={Link}
            to="/search"
            aria-label={translate("pages.menu.search")}
            // On a phone it stands in the bar at the bottom.
            sx={{ display: { xs: "none", sm: "inline-flex" } }}
          >
            <Search />
          </IconButton>
        </Tooltip>
      )}
      <NoticeBell />
    </AppBar>
  );
}

function Tools() {
  return (
    <>
      {/* On a phone the sign is enough; the language's name is kept for those who hear it. */}
      <Box
        sx={{
          display: "contents",
          "@media (max-width: 599.95px)": {
            "& .MuiButton-root": { fontSize: 0, minWidth: 40 },
            "& .MuiButton-endIcon": { display: "none" },
            "& .MuiButton-startIcon": { mx: 0 },
          },
        }}
      >
        <LocalesMenuButton />
      </Box>
      <ToggleThemeButton />
      <Coming />
    </>
  );
}

/** A circle while something is coming, else a button to read the screen anew; both say what they are. */
function Coming() {
  const translate = useTranslate();
  const isLoading = useLoading();
  if (!isLoading) return <RefreshIconButton />;
  return (
    <CircularProgress
      color="inherit"
      size={24}
      sx={{ m: 1 }}
      aria-label={translate("ra.page.loading")}
      data-testid="coming"
    />
  );
}

/** What a screen reader says of the menu begins with the name that stands on it. */
function NamedUserMenu() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const menu = translate("ra.auth.user_menu");
  return (
    <UserMenu label={identity?.fullName ? `${identity.fullName} · ${menu}` : menu}>
      <OwnAccountItem />
      <Logout key="logout" />
    </UserMenu>
  );
}

/** The menu tells its first item to take the focus, from where the arrows go on. */
function OwnAccountItem(told: Pick<MenuItemProps, "autoFocus" | "tabIndex">) {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem {...told} component={Link} to="/account" onClick={menu?.onClose}>
      <ListItemIcon>
        <AccountCircle fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate("pages.menu.ownAccount")}</ListItemText>
    </MenuItem>
  );
}
