// Loaded before everything else into a worker whose machine has its clock two days ahead.
const ahead = 2 * 86_400_000;
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...args) {
    if (args.length === 0) super(Real.now() + ahead);
    else super(...args);
  }
  static now() {
    return Real.now() + ahead;
  }
};
