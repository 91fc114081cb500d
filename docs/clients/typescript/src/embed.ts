// oEmbed: what another site writes in place of an address of a page, as unfurl.js finds and reads it.
import { unfurl } from 'unfurl.js';
import { server } from './server';

const pages = [
  '/area/chongqing-xiyong-cbz', '/province/CN-CQ', '/measure/guofa-2014-65-31', '/enterprise/airbus', '/claim/c16',
  '/industry/computers', '/businessModel/BONDED_PROCESSING', '/pilotZone/shanghai', '/notice/guofa-2014-65', '/source/gb',
];

async function main() {
  for (const page of pages) {
    const { oEmbed } = await unfurl(server + page, { oembed: true });
    const frame = oEmbed && 'html' in oEmbed && oEmbed.html?.includes('<iframe') ? 'a frame' : 'nothing';
    console.log(`${page}: ${oEmbed?.type}, ${frame}, ${oEmbed?.provider_name}: ${oEmbed?.title}`);
  }
}

void main();
