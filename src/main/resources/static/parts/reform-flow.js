// The flow of the measures as a drawing: `<zg-flow height label tip>` holds what it draws as JSON; the same stands in
// tables below it.

import './chart.js';
import { entityHref } from '../lib/address.js';
import { kindOf } from '../lib/terms.js';

const PLACES = { area: 'areas', pilotZone: 'zones' };

function colour(id, palette) {
  if (id === 'unnamed') {
    return palette.areas;
  }
  if (id === 'unknown' || id === 'none') {
    return palette.none;
  }
  return palette[PLACES[kindOf(id)]] ?? (kindOf(id) === 'notice' ? palette.quiet : palette.accent);
}

function option({ nodes, links }, tip) {
  const names = Object.fromEntries(nodes);
  const told = { formatter: ({ dataType, data }) => (dataType === 'edge'
    ? tip.replace('{from}', names[data.source]).replace('{to}', names[data.target]).replace('{count}', data.count) : names[data.name]) };
  return (palette) => ({
    tooltip: { backgroundColor: palette.back, borderColor: palette.line, textStyle: { color: palette.text }, confine: true, ...told },
    series: [{
      type: 'sankey', left: 322, right: 172, top: 8, bottom: 8, nodeGap: 14, nodeWidth: 12, layoutIterations: 0, draggable: false, emphasis: { focus: 'adjacency' },
      label: { color: palette.text, fontSize: 12, formatter: ({ name }) => names[name] },
      lineStyle: { color: 'source', opacity: 0.35 },
      levels: [{ depth: 0, label: { position: 'left', width: 312, overflow: 'break' } }, { depth: 1, label: { position: 'right' } }, { depth: 2, label: { position: 'right', width: 164, overflow: 'break' } }],
      data: nodes.map(([name, , depth]) => ({ name, depth, itemStyle: { color: colour(name, palette) } })),
      links: links.map(([source, target, value, count]) => ({ source, target, value, count }))
    }]
  });
}

customElements.define('zg-flow', class extends HTMLElement {

  connectedCallback() {
    const chart = document.createElement('zg-chart');
    chart.option = option(JSON.parse(this.querySelector('script').textContent), this.getAttribute('tip'));
    chart.label = this.getAttribute('label');
    chart.height = Number(this.getAttribute('height'));
    chart.addEventListener('zg-pick', ({ detail: { dataType, data } }) => {
      if (dataType === 'node' && data.name.includes(':')) {
        location.assign(entityHref(data.name));
      }
    });
    this.append(chart);
  }

});
