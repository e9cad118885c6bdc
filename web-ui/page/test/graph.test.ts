import { describe, expect, test } from "vitest";
import { columnsOf } from "../src/pages/graph/layers.js";
import { laidOut, NODE_WIDTH } from "../src/pages/graph/layout.js";
import { seen } from "../src/pages/graph/seen.js";
import { heightOf, linesOf, pathOf } from "../src/pages/graph/shapes.js";
import { stepped } from "../src/pages/graph/walking.js";

/** A body of posts in which each cites up to three of the older ones, always the same for a seed. */
function posts(count: number, seed: number) {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  const nodes = Array.from({ length: count }, (_, at) => ({ id: `p${at}`, time: at * 1000, height: 32 + random(32) }));
  const edges = nodes.flatMap(({ id }, at) =>
    [...new Set(Array.from({ length: Math.min(at, random(4)) }, () => Math.max(0, at - 1 - random(30))))].map(
      (to) => ({ from: id, to: `p${to}` }),
    ),
  );
  return { nodes, edges };
}

describe("columns", () => {
  const { nodes, edges } = posts(150, 7);
  const columns = columnsOf(nodes, edges);

  test("follow each other in time", () => {
    const inTime = nodes.map(({ id }) => columns.get(id)!);
    expect(inTime).toEqual([...inTime].sort((one, other) => one - other));
  });

  test("a post stands right of all that it cites", () => {
    for (const { from, to } of edges) {
      expect(columns.get(from)!).toBeGreaterThan(columns.get(to)!);
    }
  });

  test("are no more than needed", () => {
    const alone = columnsOf(nodes, []);
    expect(new Set(alone.values()).size).toBe(1);
  });

  test("hold posts of one moment apart that cite each other", () => {
    const at = (id: string) => ({ id, time: 5 });
    const same = columnsOf([at("a"), at("b"), at("c")], [{ from: "a", to: "b" }, { from: "b", to: "c" }]);
    expect([same.get("c"), same.get("b"), same.get("a")]).toEqual([0, 1, 2]);
  });
});

describe("a layout", () => {
  const question = posts(150, 11);
  const begin = performance.now();
  const layout = laidOut(question);
  const took = performance.now() - begin;

  test("of 150 posts comes in good time", () => {
    expect(took).toBeLessThan(10_000);
  });

  test("goes from left to right in time", () => {
    for (const { from, to } of question.edges) {
      expect(layout.nodes[from]!.x).toBeGreaterThanOrEqual(layout.nodes[to]!.x + NODE_WIDTH);
    }
    const xs = question.nodes.map(({ id }) => Math.round(layout.nodes[id]!.x));
    expect(xs).toEqual([...xs].sort((one, other) => one - other));
  });

  test("has no two boxes on each other, and all in the frame", () => {
    const boxes = question.nodes.map(({ id, height }) => ({ ...layout.nodes[id]!, height }));
    for (const [index, one] of boxes.entries()) {
      expect(one.x - NODE_WIDTH / 2).toBeGreaterThanOrEqual(0);
      expect(one.y + one.height / 2).toBeLessThanOrEqual(layout.height);
      for (const other of boxes.slice(index + 1)) {
        const isApart =
          Math.abs(one.x - other.x) >= NODE_WIDTH || Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
        expect(isApart).toBe(true);
      }
    }
  });

  test("leads each edge through the columns between its posts", () => {
    for (const [index, { from, to }] of question.edges.entries()) {
      const xs = [layout.nodes[from]!.x, ...layout.edges[index]!.map(({ x }) => x), layout.nodes[to]!.x];
      expect(xs).toEqual([...xs].sort((one, other) => other - one));
    }
    expect(layout.edges.some((points) => points.length > 0)).toBe(true);
  });
});

describe("walking", () => {
  const edges = [
    { from: "new", to: "left", weight: 100_000 },
    { from: "new", to: "most", weight: -500_000 },
    { from: "newest", to: "most", weight: 200_000 },
  ];
  const points = { left: { x: 0, y: 0 }, most: { x: 0, y: 50 }, new: { x: 200, y: 0 }, newest: { x: 400, y: 0 } };
  const step = (key: Parameters<typeof stepped>[0], at: string, from?: string) => stepped(key, at, from, edges, points);

  test("goes left to what is cited most, and right to what cites most", () => {
    expect(step("ArrowLeft", "new")).toBe("most");
    expect(step("ArrowRight", "most")).toBe("new");
    expect(step("ArrowLeft", "left")).toBeUndefined();
    expect(step("ArrowRight", "newest")).toBeUndefined();
  });

  test("goes up and down between posts that are joined to where one came from", () => {
    expect(step("ArrowUp", "most", "new")).toBe("left");
    expect(step("ArrowDown", "left", "new")).toBe("most");
    expect(step("ArrowDown", "most", "new")).toBeUndefined();
    expect(step("ArrowDown", "new", "most")).toBe("newest");
  });

  test("and in the column without such a post", () => {
    expect(step("ArrowDown", "left")).toBe("most");
  });
});

describe("what is seen", () => {
  const node = (id: string, status: string) => ({ id, status, title: id, kind: "review", value: "0", time: 0, distance: 0 });
  const graph = {
    focus: "a",
    truncated: false,
    nodes: [node("a", "open"), node("b", "accepted"), node("c", "rejected"), node("d", "accepted")],
    edges: [
      { from: "a", to: "b", weight: 1 },
      { from: "a", to: "c", weight: -1 },
      { from: "d", to: "c", weight: 1 },
    ],
  };
  const ids = (disputes: boolean, unaccepted: boolean) => seen(graph, disputes, unaccepted).nodes.map(({ id }) => id);

  test("hangs together with the middle", () => {
    expect(ids(true, true)).toEqual(["a", "b", "c", "d"]);
    expect(ids(false, true)).toEqual(["a", "b"]);
    expect(ids(true, false)).toEqual(["a", "b"]);
  });
});

describe("shapes", () => {
  test("a title takes two lines at most and says when it goes on", () => {
    expect(linesOf("Test of clay")).toEqual(["Test of clay"]);
    expect(linesOf("Measurements of a bearing of the old bridge, no. 7")).toEqual([
      "Measurements of a",
      "bearing of the old …",
    ]);
    expect(linesOf("x".repeat(200))[0]).toBe(`${"x".repeat(22)}…`);
  });

  test("a box is the higher the more value it holds", () => {
    expect([heightOf("0", 0n), heightOf("0", 100n), heightOf("25", 100n), heightOf("100", 100n)]).toEqual([44, 44, 66, 88]);
  });

  test("a line leaves level and comes level", () => {
    expect(pathOf([{ x: 0, y: 0 }, { x: 100, y: 50 }])).toBe("M0 0C50 0 50 50 100 50");
  });
});
