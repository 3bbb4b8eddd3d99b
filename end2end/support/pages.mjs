// Which pages there are: the sitemap says it, and links lead to the others.

/** Every address of /sitemap.xml (and of the sitemaps it names), as paths. */
export async function sitemap(origin) {
  const paths = new Set();
  const queue = ["/sitemap.xml"];
  const read = new Set();
  while (queue.length > 0) {
    const address = queue.pop();
    if (read.has(address)) continue;
    read.add(address);
    const answer = await fetch(origin + address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    for (const [, loc] of (await answer.text()).matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)) {
      const url = new URL(loc.replaceAll("&amp;", "&"));
      if (url.pathname.endsWith(".xml")) queue.push(url.pathname);
      else paths.add(url.pathname + url.search);
    }
  }
  if (paths.size === 0) throw new Error("the sitemap is empty");
  return [...paths].sort();
}

/** `/en/experiences/12-a-title` -> `/en/experiences/*`: pages of one kind share a shape. */
export function shape(path) {
  const parts = path.split("?")[0].split("/").filter(Boolean);
  const start = parts[0] === "en" ? 2 : 1;
  return `/${parts.map((part, i) => (i >= start && !/^[a-z]+(-[a-z]+)?$/.test(part) ? "*" : part)).join("/")}`;
}

/** At most `count` pages of each shape: enough to see a fault of the page, not of each of its contents. */
export function sample(paths, count) {
  const seen = new Map();
  return paths.filter((path) => {
    const n = seen.get(shape(path)) ?? 0;
    seen.set(shape(path), n + 1);
    return n < count;
  });
}

/** The links, GET forms and files of a page's HTML that are ours, as paths without fragment. */
export function links(html, origin, at) {
  const found = new Set();
  const text = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
  for (const [, tag, attributes] of text.matchAll(/<(a|link|img|script|form|source|iframe|use)\b([^>]*)>/g)) {
    if (tag === "form" && /\bmethod="post"/i.test(attributes)) continue;
    const value = attributes.match(/\s(?:href|src|action)="([^"]*)"/)?.[1];
    if (value === undefined || /^(mailto|tel|data):/.test(value)) continue;
    const url = new URL(value.replaceAll("&amp;", "&"), origin + at);
    if (url.origin === origin) found.add(url.pathname + url.search);
  }
  return [...found];
}
