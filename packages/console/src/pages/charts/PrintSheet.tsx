import GlobalStyles from "@mui/material/GlobalStyles";
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";

const LANDSCAPE = {
  "@page": { size: "landscape", margin: "8mm" },
  "@media print": {
    "body > *:not(.chart-sheet)": { display: "none !important" },
    "html, body": { height: "100%", margin: 0, background: "#ffffff" },
    ".chart-sheet": { width: "100%", height: "100vh", overflow: "hidden" },
    ".chart-sheet svg": { width: "100%", height: "100%" },
  },
  "@media screen": { ".chart-sheet": { display: "none" } },
};

/** What comes out of the printer instead of the screen: the whole chart on one landscape page. */
export function PrintSheet({ draw }: { draw: () => string }) {
  const [svg, setSvg] = useState<string | null>(null);
  useEffect(() => {
    // The browser prints as soon as the listeners are through, so the sheet must stand by then.
    const show = () => flushSync(() => setSvg(draw()));
    const clear = () => setSvg(null);
    window.addEventListener("beforeprint", show);
    window.addEventListener("afterprint", clear);
    return () => {
      window.removeEventListener("beforeprint", show);
      window.removeEventListener("afterprint", clear);
    };
  }, [draw]);
  if (svg === null) return null;
  return createPortal(
    <>
      <GlobalStyles styles={LANDSCAPE} />
      <div className="chart-sheet" ref={(sheet) => sheet?.replaceChildren(pictureOf(svg))} />
    </>,
    document.body,
  );
}

function pictureOf(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
}
