/** "Firefox, Windows": enough to know one's own machines by. Unknown ones give nothing rather than a guess. */
export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browser = firstOf(userAgent, [
    [/Edg(?:e|A|iOS)?\//, "Edge"],
    [/OPR\/|Opera/, "Opera"],
    [/SamsungBrowser\//, "Samsung Internet"],
    [/FxiOS\/|Firefox\//, "Firefox"],
    [/CriOS\/|Chrome\/|Chromium\//, "Chrome"],
    [/Safari\//, "Safari"],
  ]);
  const system = firstOf(userAgent, [
    [/iPhone/, "iPhone"],
    [/iPad/, "iPad"],
    [/Android/, "Android"],
    [/Windows/, "Windows"],
    [/CrOS/, "ChromeOS"],
    [/Mac OS X|Macintosh/, "macOS"],
    [/Linux|X11/, "Linux"],
  ]);
  return [browser, system].filter(Boolean).join(", ") || null;
}

function firstOf(text: string, list: readonly (readonly [RegExp, string])[]): string | undefined {
  return list.find(([sign]) => sign.test(text))?.[1];
}
