import Box from "@mui/material/Box";
import encodeQR from "qr";
import { useMemo } from "react";
import { useTranslate } from "react-admin";
import { SecretField } from "../../components/accounts/SecretField";
import { qrPath, secretOf } from "./qr-path";

/** The secret of an account's codes as a picture for the phone, and as text for who cannot take pictures. */
export function ScanCode({ uri }: { uri: string }) {
  const translate = useTranslate();
  const dots = useMemo(() => encodeQR(uri, "raw", { ecc: "medium", border: 4 }), [uri]);
  return (
    <>
      <Box
        component="svg"
        viewBox={`0 0 ${dots.length} ${dots.length}`}
        role="img"
        aria-label={translate("ownAccount.codes.scan.picture")}
        // Cameras want dark on light, whatever the theme.
        sx={{ width: "min(220px, 100%)", justifySelf: "center", bgcolor: "#fff", borderRadius: 1 }}
      >
        <rect width={dots.length} height={dots.length} fill="#fff" />
        <path d={qrPath(dots)} fill="#000" shapeRendering="crispEdges" />
      </Box>
      <SecretField label={translate("ownAccount.codes.scan.secret")} text={secretOf(uri)} />
    </>
  );
}
