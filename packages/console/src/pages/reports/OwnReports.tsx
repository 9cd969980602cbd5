import { WithWords } from "../../components/words/WithWords";
import { reportWords } from "../../messages/report-words";
import { MyReports } from "./MyReports";

/** What one still has to report, for a page that is about more than reports; nothing where there is nothing. */
export function OwnReports() {
  return (
    <WithWords words={reportWords}>
      <MyReports isQuiet />
    </WithWords>
  );
}
