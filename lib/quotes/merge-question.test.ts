import { expect, test } from "vitest";
import { mergeQuestion } from "./merge-question";

const me = "me";
const change = (before: unknown, after: unknown, accountId = "colleague") => ({ before, after, accountId });

test("what nobody else changed is taken", () => {
  expect(mergeQuestion({ held: undefined, mine: "Bakkerij", accountId: me }, [])).toBe("taken");
  expect(mergeQuestion({ held: "Bakkerij", mine: undefined, accountId: me }, [])).toBe("taken");
});

test("what stands there already changes nothing, rows with their cells in another order included", () => {
  expect(mergeQuestion({ held: null, mine: undefined, accountId: me }, [])).toBe("stays");
  const held = [{ people: 2, wage: 100 }];
  expect(mergeQuestion({ held, mine: [{ wage: 100, people: 2 }], accountId: me }, [])).toBe("stays");
});

test("what I left as it was on my page keeps a colleague's change", () => {
  const since = [change("a", "b"), change("b", "c")];
  expect(mergeQuestion({ held: "c", mine: "a", accountId: me }, since)).toBe("stays");
});

test("what both changed is the last writer's, who is told", () => {
  expect(mergeQuestion({ held: "b", mine: "x", accountId: me }, [change("a", "b")])).toBe(
    "taken-over-anothers",
  );
});

test("the same post again does not undo what a colleague changed since", () => {
  const since = [change("a", "x", me), change("x", "b")];
  expect(mergeQuestion({ held: "b", mine: "x", accountId: me }, since)).toBe("stays");
});

test("who changes an own answer again, before the page knew that it was saved, is told of nobody", () => {
  expect(mergeQuestion({ held: "x", mine: "y", accountId: me }, [change("a", "x", me)])).toBe("taken");
});
