// The drawing itself: nodes and hops laid out and drawn by cytoscape.

import { palette } from '../lib/palette.js';
import { around, bow, edgeElement, layers, nearest, nodeElement, spots, stretch, styles, tighten } from './graph-look.js';

/** Where there are more lines, only the chosen one is labelled. */
const LABELLED = 45;

/** No larger than can be read well. */
const LARGEST = 1.2;

/** The force layout starts from given places, so that it ends the same each time. */
const FORCES = {
  name: 'cose', randomize: false, animate: false, fit: false, nodeDimensionsIncludeLabels: true, idealEdgeLength: () => 80, nodeOverlap: 24,
  nodeRepulsion: () => 250_000, gravity: .35, numIter: 600, componentSpacing: 80
};

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** A drawing in an element; `close` it when it is no longer shown. */
export class GraphCanvas {

  #cy;

  #ends;

  #dark = matchMedia('(prefers-color-scheme: dark)');

  #recolour = () => this.#cy.style(styles(palette(), colour));

  #resize = new ResizeObserver(() => this.fit());

  /**
   * @param {{ paths, ends }} graph `paths` where it shall be drawn in layers, else forces place it; `ends` are larger
   * @param {{ node, hop, move }} heard what to call with the id of a clicked node, with the key of a clicked hop, and
   * when things moved
   */
  constructor(cytoscape, container, graph, nodes, hops, heard) {
    this.#ends = graph.ends;
    this.#cy = cytoscape({ container, style: styles(palette(), colour), minZoom: .15, maxZoom: 3, boxSelectionEnabled: false });
    const places = graph.paths ? layers(graph.paths, container.clientWidth < 620) : new Map();
    this.#cy.add(nodes.map((node, index) => nodeElement(node, places.get(node.id) ?? around({ x: 0, y: 0 }, index))));
    this.#cy.add(hops.map(([key, hop], index) => edgeElement(key, hop, bow(hop, places, index))));
    if (!graph.paths) {
      this.#cy.layout(FORCES).run();
    }
    stretch(this.#cy.nodes(), this.#cy.width(), this.#cy.height());
    if (!graph.paths) {
      tighten(this.#cy.nodes());
    }
    this.#mark();
    this.fit();
    this.#cy.on('tap', 'node', ({ target }) => heard.node(target.id()));
    this.#cy.on('tap', 'edge', ({ target }) => heard.hop(target.id()));
    this.#cy.on('pan zoom position', heard.move);
    this.#resize.observe(container);
    this.#dark.addEventListener('change', this.#recolour);
  }

  close() {
    this.#dark.removeEventListener('change', this.#recolour);
    this.#resize.disconnect();
    this.#cy.destroy();
  }

  #mark() {
    this.#ends.forEach((id) => this.#cy.getElementById(id).addClass('end'));
    this.#cy.edges().toggleClass('unlabelled', this.#cy.edges().length > LABELLED);
  }

  /** Adds what is around a node; what has a place keeps it. */
  add(id, nodes, hops) {
    const places = spots(this.#cy.getElementById(id).position(), this.#cy.nodes().map((node) => node.position()), nodes.length);
    this.#cy.add(nodes.map((node, index) => nodeElement(node, places[index])));
    this.#cy.add(hops.map(([key, hop]) => edgeElement(key, hop)));
    this.#mark();
    this.fit();
  }

  /** Shows which node is current and which hops are chosen. */
  show(current, chosen) {
    this.#cy.nodes().forEach((node) => node.toggleClass('current', node.id() === current));
    this.#cy.edges().forEach((edge) => edge.toggleClass('current', chosen.includes(edge.id())));
  }

  place(id) {
    return this.#cy.getElementById(id).renderedPosition();
  }

  next(id, direction) {
    return nearest(this.#cy, id, direction);
  }

  fit() {
    this.#cy.resize().fit(undefined, 30);
    if (this.#cy.zoom() > LARGEST) {
      this.#cy.zoom(LARGEST).center();
    }
  }

  zoom(factor) {
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
  }

  /** Brings a node into sight where it is out of it. */
  reveal(id) {
    const { x, y } = this.place(id) ?? {};
    if (x < 20 || y < 20 || x > this.#cy.width() - 20 || y > this.#cy.height() - 20) {
      this.#cy.center(this.#cy.getElementById(id));
    }
  }

}
