import { expect, test } from "vitest";
import { UnreadableError } from "./seal.ts";
import { createVault } from "./vault.ts";

const [FORMER, LATTER] = ["01980000-0000-7000-8000-000000000001", "01980000-0000-7000-8000-000000000002"];
const vault = createVault("s".repeat(32));

test("what a person's key sealed opens by it again, and twice the same text looks different", () => {
  const key = vault.openKey(FORMER, vault.makeKey(FORMER));
  const [once, again] = [key.seal("13800005678", "PHONE"), key.seal("13800005678", "PHONE")];
  expect([once, again].map((sealed) => key.open(sealed, "PHONE"))).toEqual(["13800005678", "13800005678"]);
  expect(once).not.toBe(again);
  expect(once).toMatch(/^v1\.[\w-]+$/);
});

test("a person's key opens for that person and by that secret only", () => {
  const sealed = vault.makeKey(FORMER);
  expect(() => vault.openKey(LATTER, sealed)).toThrow(UnreadableError);
  expect(() => createVault("t".repeat(32)).openKey(FORMER, sealed)).toThrow(UnreadableError);
  expect(() => vault.openKey(FORMER, sealed)).not.toThrow();
});

test("a sealed text opens by the key of its person and as what it is only, and not once a byte is changed", () => {
  const key = vault.openKey(FORMER, vault.makeKey(FORMER));
  const sealed = key.seal("青霉素过敏", "HEALTH");
  const changed = `${sealed.slice(0, -1)}${sealed.endsWith("A") ? "B" : "A"}`;
  expect(key.open(sealed, "HEALTH")).toBe("青霉素过敏");
  expect(() => key.open(sealed, "PHONE")).toThrow(UnreadableError);
  expect(() => vault.openKey(FORMER, vault.makeKey(FORMER)).open(sealed, "HEALTH")).toThrow(UnreadableError);
  for (const broken of [sealed.replace("v1.", "v2."), "v1.", changed.replace(/..$/, ""), `${sealed}AAAA`])
    expect(() => key.open(broken, "HEALTH"), broken).toThrow(UnreadableError);
});
