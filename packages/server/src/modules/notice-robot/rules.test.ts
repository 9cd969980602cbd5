import { describe, expect, test } from "vitest";
import { faultsOfRobot } from "./rules.ts";

const codes = (
  channel: Parameters<typeof faultsOfRobot>[0],
  robot: Parameters<typeof faultsOfRobot>[1],
  furtherHosts: string[] = [],
) => faultsOfRobot(channel, robot, furtherHosts).map(({ path, code }) => `${path.join(".")} ${code}`);

const url = "https://oapi.dingtalk.com/robot/send?access_token=1";

test("a robot belongs to a chat program", () => {
  expect(codes("DINGTALK", { url, secret: "s" })).toEqual([]);
  expect(codes("EMAIL", { url })).toEqual(["channel NOT_OF_THIS_KIND"]);
  expect(codes("CONSOLE", { url })).toEqual(["channel NOT_OF_THIS_KIND"]);
});

describe("its address", () => {
  test.each([
    ["WECOM", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1"],
    ["FEISHU", "https://open.feishu.cn/hook/1"],
    ["FEISHU", "https://open.larksuite.com/hook/1"],
    ["FEISHU", "https://gateway.internal:8443/hook/1"],
  ] as const)("is at a host of its chat program, or at one that is allowed: %s %s", (channel, address) => {
    expect(codes(channel, { url: address }, ["gateway.internal:8443"])).toEqual([]);
  });

  test.each([
    "http://oapi.dingtalk.com/robot/send",
    "http://gateway.internal:8443/hook",
    "http://localhost:4365/robot",
    "https://localhost/robot",
    "https://gateway.internal/hook",
    "https://oapi.dingtalk.com.chat.example/robot",
    "https://open.feishu.cn/hook/1",
    "https://u:p@oapi.dingtalk.com/robot/send?access_token=1",
    "https://u@oapi.dingtalk.com/robot/send",
    "oapi.dingtalk.com",
  ])("is not elsewhere, and is not sent where others can read it: %s", (address) => {
    expect(codes("DINGTALK", { url: address }, ["gateway.internal:8443"])).toEqual(["url INVALID_URL"]);
  });
});

test("WeCom's robots have no secret", () => {
  expect(codes("WECOM", { url: "https://qyapi.weixin.qq.com/send", secret: null })).toEqual([]);
  expect(codes("WECOM", { url: "https://qyapi.weixin.qq.com/send", secret: "s" })).toEqual([
    "secret NOT_OF_THIS_KIND",
  ]);
});
