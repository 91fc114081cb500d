// A grid of equal tiles that keeps how places lie to each other, made from their label points alone.

/** Half of where a point lies, half of how many lie before it: crowded coasts spread, empty plateaus shrink. */
function spread(values, cells) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const order = values.toSorted((one, other) => one - other);
  return values.map((value) => (cells - 1) * ((value - least) / (most - least) + order.indexOf(value) / (values.length - 1)) / 2);
}

function distance(place, cell) {
  return (place.x - cell.column) ** 2 + (place.y - cell.row) ** 2;
}

/** Trades cells between two places, or a place and a free cell, while that brings them nearer to where they lie. */
function settle(cells, places) {
  const cost = (cell, place) => (place === undefined ? 0 : distance(places[place], cell));
  for (let better = true; better;) {
    better = false;
    for (const one of cells) {
      for (const other of cells) {
        if (cost(one, other.place) + cost(other, one.place) < cost(one, one.place) + cost(other, other.place) - 1e-9) {
          [one.place, other.place] = [other.place, one.place];
          better = true;
        }
      }
    }
  }
}

/**
 * A row and a column, from 1, for each place; the same for the same places.
 * @param {{latitude: number, longitude: number}[]} points
 */
export function tiles(points, columns, rows) {
  const xs = spread(points.map((point) => point.longitude), columns);
  const ys = spread(points.map((point) => -point.latitude), rows);
  const places = points.map((point, index) => ({ x: xs[index], y: ys[index] }));
  const cells = Array.from({ length: columns * rows }, (none, index) => ({ column: index % columns, row: Math.floor(index / columns) }));
  places.forEach((place, index) => {
    const free = cells.filter((cell) => cell.place === undefined);
    free.reduce((best, cell) => (distance(place, cell) < distance(place, best) ? cell : best)).place = index;
  });
  settle(cells, places);
  const found = [];
  cells.filter((cell) => cell.place !== undefined).forEach((cell) => { found[cell.place] = { column: cell.column + 1, row: cell.row + 1 }; });
  return found;
}

/** A province's name as maps have it, without what kind of unit it is. */
export function short(name) {
  return name.replace(/(维吾尔|壮族|回族)?(省|市|自治区)$/, '');
}
