/** What a browser says of itself, as far as it tells one of somebody's devices from another. */
export interface Device {
  browser: Browser;
  system: System;
}

export type Browser = (typeof BROWSERS)[number][0] | "OTHER";
export type System = (typeof SYSTEMS)[number][0] | "OTHER";

// The first that fits holds: most browsers name those from which they descend as well.
const BROWSERS = [
  ["WECHAT", /MicroMessenger/],
  ["DINGTALK", /DingTalk/],
  ["QQ", /QQBrowser/],
  ["EDGE", /Edg(e|A|iOS)?\//],
  ["OPERA", /OPR\//],
  ["SAMSUNG", /SamsungBrowser/],
  ["FIREFOX", /Firefox\/|FxiOS/],
  ["CHROME", /Chrome\/|Chromium\/|CriOS/],
  ["SAFARI", /Version\/.*Safari\//],
  ["PROGRAM", /^(curl|node|python|Go-http|okhttp|PostmanRuntime|axios)/i],
] as const;

const SYSTEMS = [
  ["HARMONY", /HarmonyOS|OpenHarmony/],
  ["ANDROID", /Android/],
  ["IPHONE", /iPhone/],
  ["IPAD", /iPad/],
  ["WINDOWS", /Windows/],
  ["MAC", /Mac OS X|Macintosh/],
  ["LINUX", /Linux|X11/],
] as const;

/** The device from which a session was begun, by the line with which its browser announced itself. */
export function deviceOf(userAgent: string | null | undefined): Device {
  const line = userAgent ?? "";
  return {
    browser: BROWSERS.find(([, sign]) => sign.test(line))?.[0] ?? "OTHER",
    system: SYSTEMS.find(([, sign]) => sign.test(line))?.[0] ?? "OTHER",
  };
}
