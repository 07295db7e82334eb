import { describe, expect, it } from "vitest";
import { clientOf, prepareRequest, refusalOf, trustedProxies } from "./request.mjs";

const nobody = trustedProxies("");
const proxies = trustedProxies("10.0.0.1, 10.1.0.0/16, fd00::1");

describe("whose request it is", () => {
  it("is the peer's when no proxy is trusted, whatever the peer writes", () => {
    expect(clientOf("203.0.113.7", "1.2.3.4", nobody)).toBe("203.0.113.7");
    expect(clientOf("10.9.9.9", "1.2.3.4", proxies)).toBe("10.9.9.9");
  });

  it("is told by a trusted proxy", () => {
    expect(clientOf("10.0.0.1", "203.0.113.7", proxies)).toBe("203.0.113.7");
  });

  it("is not what the visitor wrote before it reached the proxy", () => {
    expect(clientOf("10.0.0.1", "1.2.3.4, 203.0.113.7", proxies)).toBe("203.0.113.7");
    expect(clientOf("10.0.0.1", "1.2.3.4, 203.0.113.7, 10.1.2.3", proxies)).toBe("203.0.113.7");
  });

  it("is the last that could be believed when the rest is no address", () => {
    expect(clientOf("10.0.0.1", "unknown, <script>", proxies)).toBe("10.0.0.1");
    expect(clientOf("10.0.0.1", undefined, proxies)).toBe("10.0.0.1");
    expect(clientOf(undefined, "1.2.3.4", proxies)).toBe("unknown");
  });

  it("knows an IPv4 address in IPv6 clothes", () => {
    expect(clientOf("::ffff:203.0.113.7", "1.2.3.4", nobody)).toBe("203.0.113.7");
    expect(clientOf("::ffff:10.0.0.1", "2001:db8::7", proxies)).toBe("2001:db8::7");
    expect(clientOf("fd00::1", "2001:db8::7", proxies)).toBe("2001:db8::7");
  });

  it("refuses a list of proxies that holds something else than addresses", () => {
    expect(() => trustedProxies("proxy.example")).toThrow("proxy.example is no address");
  });
});

describe("what the rest of the house may believe", () => {
  const forged = {
    "x-forwarded-for": "1.2.3.4",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "for=1.2.3.4",
    "x-real-ip": "1.2.3.4",
    "x-request-id": "chosen by a visitor",
  };

  function seen(remoteAddress: string, trusted: (address: string) => boolean) {
    const request = {
      headers: { ...forged } as Record<string, string | undefined>,
      socket: { remoteAddress },
    };
    const sent: Record<string, string> = {};
    const response = {
      setHeader: (name: string, value: string) => {
        sent[name] = value;
      },
    };
    prepareRequest(request, response, trusted);
    return { headers: request.headers, sent };
  }

  it("is nothing that a visitor says about the way it came", () => {
    const { headers } = seen("203.0.113.7", proxies);
    expect(headers).toEqual({ "x-forwarded-for": "203.0.113.7", "x-request-id": expect.any(String) });
  });

  it("is what a trusted proxy says about host and protocol, and nothing else", () => {
    const { headers } = seen("10.0.0.1", proxies);
    expect(headers).toMatchObject({
      "x-forwarded-for": "1.2.3.4",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
    });
    expect(headers).not.toHaveProperty("forwarded");
    expect(headers).not.toHaveProperty("x-real-ip");
  });

  it("gives every request a number of our own, told to the visitor too", () => {
    const first = seen("203.0.113.7", nobody);
    const second = seen("203.0.113.7", nobody);
    expect(first.headers["x-request-id"]).not.toBe(forged["x-request-id"]);
    expect(first.sent["x-request-id"]).toBe(first.headers["x-request-id"]);
    expect(first.headers["x-request-id"]).not.toBe(second.headers["x-request-id"]);
  });
});

describe("what no page of ours sends", () => {
  const refused = (method: string, url: string, headers: Record<string, string> = {}) =>
    refusalOf({ method, url, headers: { host: "portal.example", ...headers } } as never);

  it("is an address that can't be read", () => {
    expect(refused("GET", "/invitation/%ff%fe")).toBe(400);
    expect(refused("GET", "/%")).toBe(400);
    expect(refused("GET", "http://evil.example/sign-in")).toBe(400);
    expect(refused("OPTIONS", "*")).toBe(400);
    expect(refused("GET", "/people?q=%ff")).toBeUndefined();
    expect(refused("GET", "/invitation/caf%C3%A9")).toBeUndefined();
  });

  it("is a method that only echoes or tunnels", () => {
    expect(refused("TRACE", "/sign-in")).toBe(405);
    expect(refused("CONNECT", "/sign-in")).toBe(405);
  });

  it("is a form heavier than any of ours; an upload is weighed elsewhere", () => {
    expect(refused("POST", "/sign-in", { "content-length": "1048577" })).toBe(413);
    expect(refused("POST", "/sign-in", { "content-length": "1048576" })).toBeUndefined();
    expect(refused("POST", "/uploads/x", { "content-length": "20000000" })).toBeUndefined();
  });

  it("is a form that comes from another site", () => {
    for (const origin of ["https://evil.example", "null", "https://portal.example:444", "x"]) {
      expect(refused("POST", "/sign-in", { origin })).toBe(403);
    }
    expect(refused("POST", "/sign-in", { origin: "https://portal.example" })).toBeUndefined();
    expect(refused("POST", "/sign-in")).toBeUndefined();
    const behindProxy = { host: "127.0.0.1:3000", "x-forwarded-host": "portal.example" };
    expect(refused("POST", "/sign-in", { ...behindProxy, origin: "https://portal.example" })).toBeUndefined();
    expect(refused("GET", "/sign-in", { origin: "https://evil.example" })).toBeUndefined();
  });
});
