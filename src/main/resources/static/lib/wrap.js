// Text in lines of at most some width, for drawings, which do not break lines themselves.

const context = document.createElement('canvas').getContext('2d');

/** Latin words stay whole; Chinese breaks between any two characters, but not before what closes. */
const PIECES = /[\u2e80-\u9fff\uff00-\uffef](?:[，。、；：！？）》」』”’])*|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/g;

/** The family that the page is set in. */
export function family() {
  return getComputedStyle(document.body).fontFamily;
}

/** Lines of a text; where there are more than `most`, the last one ends in an ellipsis. */
export function wrap(text, width, size, { weight = 400, most = Infinity } = {}) {
  context.font = `${weight} ${size}px ${family()}`;
  const fits = (line) => context.measureText(line).width <= width;
  const lines = [''];
  for (const piece of text.match(PIECES) ?? []) {
    const line = lines.at(-1);
    if (line === '' || fits((line + piece).trimEnd())) {
      lines[lines.length - 1] = line === '' ? piece.trimStart() : line + piece;
    } else {
      lines.push(piece.trimStart());
    }
  }
  const trimmed = lines.map((line) => line.trim()).filter(Boolean);
  return trimmed.length <= most ? trimmed : [...trimmed.slice(0, most - 1), `${trimmed[most - 1]}…`];
}
