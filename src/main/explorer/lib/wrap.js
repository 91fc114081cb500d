// Text in lines of at most some width, for drawings, which do not break lines themselves.

const context = document.createElement('canvas').getContext('2d');

/** Latin words stay whole; Chinese breaks between any two characters, but not before what closes or after what opens. */
const PIECES = /[（《「『“‘〔]*(?:[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+)[，。、；：！？）》」』”’〕]*|\s+/g;

/** The family that the page is set in. */
export function family() {
  return getComputedStyle(document.body).fontFamily;
}

/**
 * Lines of a text; where there are more than `most`, the last one ends in an ellipsis; `balanced` ones are about as
 * long as each other.
 */
export function wrap(text, width, size, { weight = 400, most = Infinity, balanced = false } = {}) {
  context.font = `${weight} ${size}px ${family()}`;
  const pieces = text.match(PIECES) ?? [];
  let lines = broken(pieces, width);
  for (let narrower = width - size; balanced && lines.length > 1 && narrower > width / 2; narrower -= size) {
    const tighter = broken(pieces, narrower);
    if (tighter.length > lines.length || tighter.some((line) => context.measureText(line).width > width)) {
      break;
    }
    lines = tighter;
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

function broken(pieces, width) {
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line === '' || context.measureText((line + piece).trimEnd()).width <= width) {
      lines[lines.length - 1] = line === '' ? piece.trimStart() : line + piece;
    } else {
      lines.push(piece.trimStart());
    }
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
