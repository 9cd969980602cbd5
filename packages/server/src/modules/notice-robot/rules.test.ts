import { expect, test } from "vitest";
import { faultsOfRobot } from "./rules.ts";

const codes = (...[channel, robot]: Parameters<typeof faultsOfRobot>) =>
  faultsOfRobot(channel, robot).map(({ path, code }) => `${path.join(".")} ${code}`);

const url = "https://chat.example/robot?key=1";

test("a robot belongs to a chat program", () => {
  expect(codes("DINGTALK", { url, secret: "s" })).toEqual([]);
  expect(codes("EMAIL", { url })).toEqual(["channel NOT_OF_THIS_KIND"]);
  expect(codes("CONSOLE", { url })).toEqual(["channel NOT_OF_THIS_KIND"]);
});

test("its address is not sent where others can read it", () => {
  expect(codes("FEISHU", { url: "http://localhost:4365/robot" })).toEqual([]);
  expect(codes("FEISHU", { url: "http://chat.example/robot" })).toEqual(["url INVALID_URL"]);
  expect(codes("FEISHU", { url: "chat.example" })).toEqual(["url INVALID_URL"]);
});

test("WeCom's robots have no secret", () => {
  expect(codes("WECOM", { url, secret: null })).toEqual([]);
  expect(codes("WECOM", { url, secret: "s" })).toEqual(["secret NOT_OF_THIS_KIND"]);
});
