export type BrandProps = { name: string; href: string; logo?: string };

/** The mark of the house: a logo from the settings, or the name with a plain mark. */
export function Brand({ name, href, logo }: BrandProps) {
  return (
    <a href={href} className="brand">
      {logo ? (
        // biome-ignore lint/performance/noImgElement: a brand's own file, of a size that only the brand knows
        <img src={logo} alt={name} className="h-8 w-auto" />
      ) : (
        <>
          <span aria-hidden="true" className="brand-mark">
            {name.slice(0, 1)}
          </span>
          <span className="brand-name">{name}</span>
        </>
      )}
    </a>
  );
}
