// Takes out of a WebAssembly file where in the sources each panic would be: 225 paths of the building
// machine, and their lines. A panic still says what happened; the paths say who built it, differ from one
// machine to the next, and weigh 7 kB.

/** The place of each active data segment: its address in memory, and where its bytes stand in the file. */
function segments(file) {
  let at = 8;
  const unsigned = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = file[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < file.length) {
    const section = file[at++];
    const end = unsigned() + at;
    if (section !== 11) {
      at = end;
      continue;
    }
    return Array.from({ length: unsigned() }, () => {
      // Active, in the first memory, at a constant address: all that rustc writes.
      if (unsigned() !== 0 || file[at++] !== 0x41) throw new Error("a data segment of another kind");
      const address = unsigned();
      if (file[at++] !== 0x0b) throw new Error("a data segment at no constant address");
      const size = unsigned();
      const start = at;
      at += size;
      return { address, start, size };
    });
  }
  return [];
}

/** Blanks them in place; how many places there were. */
export function dropLocations(file) {
  const data = segments(file);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const find = (address, size) => {
    const there = data.find((it) => it.address <= address && address + size <= it.address + it.size);
    return there && there.start + address - there.address;
  };
  const paths = new Map();
  let dropped = 0;
  for (const { address, start, size } of data) {
    // A `core::panic::Location`: address and length of the path, line, column.
    for (let here = start + ((4 - (address % 4)) % 4); here + 16 <= start + size; here += 4) {
      const [path, length, line, column] = [0, 4, 8, 12].map((it) => view.getUint32(here + it, true));
      if (length < 5 || length > 250 || line < 1 || line > 50_000 || column < 1 || column > 1_000) continue;
      const text = find(path, length);
      if (text === undefined || file.toString("latin1", text + length - 3, text + length) !== ".rs") continue;
      paths.set(text, length);
      view.setBigUint64(here + 8, 0n, true);
      dropped += 1;
    }
  }
  for (const [text, length] of paths) file.fill(0x2e, text, text + length);
  return dropped;
}
