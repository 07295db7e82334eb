import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const config: NextConfig = {
  // The tests build beside a running `npm start`.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // No picture of ours is drawn anew on request, so nobody can make us fetch and draw one.
  images: { unoptimized: true },
  // A page comes with its title: streamed after it, there is a moment in which a screen reader has nothing to announce.
  htmlLimitedBots: /.*/,
  // It reads files of its own, beside which a bundle of it would not stand.
  serverExternalPackages: ["pdfkit"],
  // `npm run check` looks at the types, of the tests too; a build need not do it again.
  // Next writes the directory of each build into the configuration it is given: one of its own, so that ours stays ours.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.next.json" },
};

export default withNextIntl(config);
