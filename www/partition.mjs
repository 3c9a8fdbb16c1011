// Which functions go into which part of the engine, so that every program comes with little beyond what it calls.

/** How many of the bits are set in `a` and not in `b`. */
function beyond(a, b) {
  let count = 0;
  for (let word = 0; word < a.length; word += 1) {
    for (let bits = a[word] & ~b[word]; bits !== 0; bits &= bits - 1) count += 1;
  }
  return count;
}

/** What it costs to put two groups into one part: bytes that programs load and do not call. */
const cost = (a, b) => a.size * beyond(b.users, a.users) + b.size * beyond(a.users, b.users);

/** Whether only programs of which `own` says so call a group. */
const isOwn = (users, own) => beyond(users, own) === 0;

/** The cheapest other group for the one at `index`, among those behind it that may join it. */
function nearest(groups, index) {
  let best = { cost: Infinity };
  for (let other = index + 1; other < groups.length; other += 1) {
    if (!groups[other] || groups[other].own !== groups[index].own) continue;
    const price = cost(groups[index], groups[other]);
    if (price < best.cost) best = { cost: price, other };
  }
  return best;
}

/** The programs of which `has` says so, a bit each. */
function bits(programs, has) {
  const set = new Uint32Array(Math.ceil(programs.length / 32));
  programs.forEach((program, index) => has(program, index) && (set[index >> 5] |= 1 << (index & 31)));
  return set;
}

/** The functions that the same programs call, by these programs. */
function groupsOf({ lengths, called, apart, alone }) {
  const groups = new Map();
  const own = bits(called, (_, program) => alone[program]);
  for (const [id, size] of lengths.entries()) {
    const users = bits(called, (calls) => calls[id]);
    if (apart[id] || users.every((word) => word === 0)) continue;
    const key = users.join();
    const group = groups.get(key) ?? { users, own: isOwn(users, own), size: 0, ids: [] };
    group.size += size;
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Divides the functions that any of the programs calls into at most `count` parts; `called` says for each program which
 * functions it calls, `lengths` how long they are, and those that are `apart` are left out. What only programs that are `alone`
 * call comes into parts that no other program needs. The two groups whose union makes programs load the least in vain become
 * one, until few enough are left. Answers with the functions of each part, in
 * their order.
 */
export function partition({ lengths, called, apart, alone, count }) {
  const groups = groupsOf({ lengths, called, apart, alone });
  const near = groups.map((_, index) => nearest(groups, index));
  for (let left = groups.length; left > count; left -= 1) {
    let into = -1;
    for (const [index, { cost }] of near.entries()) if (groups[index] && (into < 0 || cost < near[into].cost)) into = index;
    if (near[into].other === undefined) throw new Error(`what some programs call for themselves alone needs more than ${count} parts`);
    const { other } = near[into];
    const [a, b] = [groups[into], groups[other]];
    groups[into] = { users: a.users.map((word, index) => word | b.users[index]), own: a.own, size: a.size + b.size, ids: [...a.ids, ...b.ids] };
    groups[other] = undefined;
    for (const index of groups.keys()) {
      if (!groups[index] || index > other) continue;
      // Who was nearest to either may have another neighbour now; and the union may be nearer to those before it.
      if (index === into || near[index].other === into || near[index].other === other) near[index] = nearest(groups, index);
      else if (index < into && groups[index].own === groups[into].own) {
        const price = cost(groups[index], groups[into]);
        if (price < near[index].cost) near[index] = { cost: price, other: into };
      }
    }
  }
  return groups.filter(Boolean).map(({ ids }) => ids.toSorted((a, b) => a - b));
}
