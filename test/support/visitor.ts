/** Where a visitor came to rest. */
export interface Arrival {
  url: URL;
  status: number;
  body: string;
}

/** Somebody with a browser: keeps each server's cookies and follows redirects. */
export interface Visitor {
  /** Opens an address and follows redirects, at most until one leads to where `stop` says. */
  open(url: string, stop?: (url: URL) => boolean): Promise<Arrival>;
  /** Sends JSON, as a page of that server does. */
  post(url: string, body: object): Promise<Response>;
  /** The cookies for that server. */
  cookies(url: string): string;
}

const MOST_REDIRECTS = 12;

export function createVisitor(): Visitor {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string) => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  const cookies = (url: string) => [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join("; ");
  const ask = async (url: string, init: RequestInit = {}) => {
    const headers = { ...(init.headers as Record<string, string>), cookie: cookies(url) };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) keep(jarOf(url), line);
    return response;
  };
  return {
    cookies,
    post: (url, body) =>
      ask(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    open: async (url, stop = () => false) => {
      let at = new URL(url);
      for (let times = 0; times < MOST_REDIRECTS; times += 1) {
        const response = await ask(String(at));
        const location = response.headers.get("location");
        if (location === null) return { url: at, status: response.status, body: await response.text() };
        at = new URL(location, at);
        if (stop(at)) return { url: at, status: response.status, body: "" };
      }
      throw new Error(`${url} leads on and on.`);
    },
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ""] = line.split(";");
  const name = pair.slice(0, pair.indexOf("="));
  const value = pair.slice(pair.indexOf("=") + 1);
  const isGone = value === "" || /max-age=0|expires=thu, 01 jan 1970/i.test(line);
  if (isGone) jar.delete(name);
  else jar.set(name, value);
}
