import { expect, test } from "vitest";
import { deviceOf } from "./device";

const CHROMIUM = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";

test.for([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROMIUM} Safari/537.36`, "CHROME", "WINDOWS"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROMIUM} Safari/537.36 Edg/140.0.0.0`, "EDGE", "WINDOWS"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "FIREFOX", "LINUX"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
    "SAFARI",
    "MAC",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60",
    "WECHAT",
    "IPHONE",
  ],
  [`Mozilla/5.0 (Linux; Android 15; HarmonyOS) ${CHROMIUM} Mobile Safari/537.36`, "CHROME", "HARMONY"],
  [`Mozilla/5.0 (Linux; Android 15) ${CHROMIUM} Mobile Safari/537.36`, "CHROME", "ANDROID"],
  ["curl/8.14.1", "PROGRAM", "OTHER"],
] as const)("%s is %s on %s", ([line, browser, system]) => {
  expect(deviceOf(line)).toEqual({ browser, system });
});

test("of a session that says nothing nothing is made up", () => {
  expect(deviceOf(null)).toEqual({ browser: "OTHER", system: "OTHER" });
});
