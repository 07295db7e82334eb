/** What an office may ask to work with. Its words stand in the messages, `products.name.<key>` and `products.about.<key>`. */
export const products = ["kmo"] as const;
export type Product = (typeof products)[number];

export function isProduct(value: unknown): value is Product {
  return products.some((product) => product === value);
}
