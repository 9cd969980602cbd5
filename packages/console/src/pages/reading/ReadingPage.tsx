import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import MuiStep from "@mui/material/Step";
import StepButton from "@mui/material/StepButton";
import Stepper from "@mui/material/Stepper";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { lazy, Suspense } from "react";
import { Title, useTranslate } from "react-admin";
import { Link, useParams } from "react-router";
import { pathOf } from "../../components/paths";
import { Nothing } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import { readingWords } from "../../messages/reading-words";
import { DocumentStep } from "./DocumentStep";
import { SaveState, SaveTrouble } from "./keeping/SaveState";
import { useLeaveGuard } from "./keeping/use-leave-guard";
import { type Keeper, type LoadedReading, useReading } from "./keeping/use-reading";
import { STEPS, useStep } from "./use-step";

const NamesStep = lazy(() => import("./names/NamesStep").then((it) => ({ default: it.NamesStep })));
const CheckStep = lazy(() => import("./check/CheckStep").then((it) => ({ default: it.CheckStep })));

/** A document on its way to becoming a plan, step by step; the step stands in the address. */
export function ReadingPage() {
  return (
    <WithWords words={readingWords}>
      <Loaded />
    </WithWords>
  );
}

function Loaded() {
  const translate = useTranslate();
  const { id = "" } = useParams();
  const loaded = useReading(id);
  if (loaded.keeper) return <Steps {...loaded} keeper={loaded.keeper} />;
  return (
    <Box sx={{ py: 2 }}>
      <Title title="reading.title" />
      {loaded.isPending ? (
        <LinearProgress aria-label={translate("ra.page.loading")} />
      ) : (
        <Nothing>{translate(loaded.error ? "pages.common.failed" : "reading.page.missing")}</Nothing>
      )}
    </Box>
  );
}

function Steps(loaded: LoadedReading & { keeper: Keeper }) {
  const translate = useTranslate();
  const { keeper } = loaded;
  const [step, setStep] = useStep();
  const isNarrow = useMediaQuery("(max-width: 599px)");
  useLeaveGuard(loaded.isDirty, keeper.flush);
  const next = STEPS[STEPS.indexOf(step) + 1];
  // The other steps ask the server about the draft, so it must know the draft as it stands.
  const go = async (to: typeof step) => {
    if (to === "document" || keeper.isLocked || (await keeper.flush())) setStep(to);
  };
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 1.5, py: 2 }}>
      <Title title="reading.title" />
      <Box component="header" sx={{ display: "flex", alignItems: "baseline", gap: 1.5, flexWrap: "wrap" }}>
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
          {keeper.draft.meta.title?.text ?? (keeper.reading.fileName || translate("reading.page.noTitle"))}
        </Typography>
        <SaveState keeper={keeper} />
      </Box>
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 2,
          flexWrap: "wrap",
          "@media print": { display: "none" },
        }}
      >
        <Stepper
          nonLinear
          alternativeLabel={isNarrow}
          activeStep={STEPS.indexOf(step)}
          component="nav"
          aria-label={translate("reading.step.label")}
          sx={{ flex: { xs: "1 0 100%", sm: 1 }, minWidth: 0, maxWidth: 640 }}
        >
          {STEPS.map((each) => (
            <MuiStep key={each}>
              <StepButton {...(each === step && { "aria-current": "step" })} onClick={() => void go(each)}>
                {translate(`reading.step.${each}`)}
              </StepButton>
            </MuiStep>
          ))}
        </Stepper>
        {next && !keeper.isLocked && (
          <Button variant="contained" onClick={() => void go(next)} sx={{ ml: "auto" }}>
            {translate("reading.step.next")}
          </Button>
        )}
      </Box>
      <Locked keeper={keeper} />
      <SaveTrouble {...loaded} />
      <Suspense fallback={<LinearProgress aria-label={translate("ra.page.loading")} />}>
        {step === "document" && <DocumentStep keeper={keeper} />}
        {step === "names" && <NamesStep keeper={keeper} />}
        {step === "check" && <CheckStep keeper={keeper} />}
      </Suspense>
    </Box>
  );
}

/** Why nothing can be changed any more, and where it goes on. */
function Locked({ keeper: { reading, isLocked } }: { keeper: Keeper }) {
  const translate = useTranslate();
  const { plan } = reading;
  if (plan)
    return (
      <Alert
        severity="info"
        action={
          <Button size="small" color="inherit" component={Link} to={pathOf(plan.id) ?? "/plans"}>
            {translate("reading.page.toPlan")}
          </Button>
        }
      >
        {translate("reading.page.became", { title: plan.title })}
      </Alert>
    );
  if (reading.retiredAt !== null) return <Alert severity="info">{translate("reading.page.retired")}</Alert>;
  return isLocked && <Alert severity="info">{translate("rights.readOnly")}</Alert>;
}
