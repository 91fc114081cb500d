// Web feeds of what changed: of all, of one thing, of a question and of the public statements, as feedsmith reads Atom and JSON Feed.
import { parseFeed } from 'feedsmith';
import { server } from './server';

const feeds = ['/feed', '/feed?about=area:chongqing-xiyong-cbz', '/feed/areas?first=10', '/feed?kind=VERDICT'];

async function main() {
  for (const feed of feeds) {
    for (const ending of ['.atom', '.json']) {
      const address = feed.replace(/(?=\?|$)/, ending);
      const read = parseFeed(await (await fetch(server + address)).text());
      const told = read.format === 'atom' ? { of: read.feed.id, entries: read.feed.entries }
        : read.format === 'json' ? { of: read.feed.feed_url, entries: read.feed.items } : undefined;
      console.log(`${address}: ${read.format}, ${read.feed.title}, ${told?.of && new URL(told.of).pathname}, ${told?.entries?.length ?? 0} entries`);
    }
  }
}

void main();
