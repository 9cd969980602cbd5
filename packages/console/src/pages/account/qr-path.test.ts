import encodeQR from "qr";
import { expect, test } from "vitest";
import { qrPath, secretOf } from "./qr-path";

test("dots beside each other are drawn in one go, up to the edge", () => {
  const dots = [
    [true, true, false],
    [false, false, false],
    [false, true, true],
  ];
  expect(qrPath(dots)).toBe("M0 0h2v1h-2zM1 2h2v1h-2z");
});

test("a whole code is drawn with as many dots as it has", () => {
  const dots = encodeQR("otpauth://totp/Dutygraph:he.ming?secret=ABCD", "raw");
  const drawn = [...qrPath(dots).matchAll(/h(\d+)v/g)].reduce((sum, [, length]) => sum + Number(length), 0);
  expect(drawn).toBe(dots.flat().filter(Boolean).length);
});

test("the secret is shown in groups that can be typed", () => {
  expect(secretOf("otpauth://totp/Dutygraph:he.ming?secret=JBSWY3DPEHPK3PXQAB&issuer=Dutygraph")).toBe(
    "JBSW Y3DP EHPK 3PXQ AB",
  );
});
