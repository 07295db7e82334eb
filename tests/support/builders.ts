/**
 * The people and companies that tests work with. They are those of the demo and the benchmarks: one way to make a world.
 * Each goes into the database of the test file (tests/support/database) and belongs to nobody.
 */
export { type AccountWish, anAccount, type SeededAccount } from "@/prisma/seed/account";
export { aBrokerage, type BrokerageWish, type SeededBrokerage } from "@/prisma/seed/brokerage";
export { anEmployer, type EmployerWish, type SeededEmployer } from "@/prisma/seed/employer";
export { anInsurer, type SeededInsurer } from "@/prisma/seed/insurer";
export type { SeededPerson } from "@/prisma/seed/population";
export { type AccessWish, anAccess, type SeededAccess } from "@/prisma/seed/product-access";
export { aQuote, type QuoteWish, type SeededQuote } from "@/prisma/seed/quotes";
export { aTariff, type SeededTariff } from "@/prisma/seed/tariffs";
