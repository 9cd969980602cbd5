import Campaign from "@mui/icons-material/Campaign";
import BottomNavigationAction, {
  type BottomNavigationActionProps,
} from "@mui/material/BottomNavigationAction";
import Button from "@mui/material/Button";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslate } from "react-admin";
import { useLocation } from "react-router";
import { RaiseUrgentReportDocument } from "../generated/graphql";
import { useMay } from "../providers/use-may";

const RaiseDialog = lazy(() =>
  import("../pages/urgent/RaiseDialog").then((module) => ({ default: module.RaiseDialog })),
);

/** 急事急报: one tap opens it, one sentence is enough, one tap sends it (D4, D5). */
export function UrgentButton({ isBig = false }: { isBig?: boolean }) {
  const translate = useTranslate();
  return (
    <Raising>
      {(open) => (
        <Button
          variant="contained"
          color="error"
          size={isBig ? "large" : "small"}
          fullWidth={isBig}
          startIcon={<Campaign />}
          onClick={open}
          sx={{ fontWeight: 700, whiteSpace: "nowrap", ...(isBig && { py: 1.5, fontSize: "1.125rem" }) }}
        >
          {translate("pages.menu.urgentButton")}
        </Button>
      )}
    </Raising>
  );
}

/** The same among what a thumb reaches on a phone. */
export function UrgentPhoneAction(told: Omit<BottomNavigationActionProps, "onChange">) {
  const translate = useTranslate();
  return (
    <Raising>
      {(open) => (
        <BottomNavigationAction
          showLabel={told.showLabel ?? true}
          label={translate("pages.menu.urgentButton")}
          icon={<Campaign />}
          onClick={open}
          sx={{ color: "error.main", "& .MuiBottomNavigationAction-label": { fontWeight: 700 } }}
        />
      )}
    </Raising>
  );
}

function Raising({ children }: { children: (open: () => void) => ReactNode }) {
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const about = useOpenPage();
  if (!may(RaiseUrgentReportDocument)) return null;
  return (
    <>
      {children(() => setOpen(true))}
      {isOpen && (
        <Suspense fallback={null}>
          <RaiseDialog about={about} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Whoever looks at a duty or a plan reports for it, as long as nothing else is said. */
function useOpenPage(): { dutyId?: string; planId?: string } {
  const [resource, id] = useLocation().pathname.split("/").filter(Boolean);
  if (id === undefined || id === "create") return {};
  if (resource === "duties") return { dutyId: decodeURIComponent(id) };
  return resource === "plans" ? { planId: decodeURIComponent(id) } : {};
}
