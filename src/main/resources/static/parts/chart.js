// A chart that follows the page's colours, size and language, and says in words what it shows.

import { LitElement, html } from 'lit';

/** The page's colours, as they are now. */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour('text'), quiet: colour('quiet'), line: colour('line'), back: colour('back'), accent: colour('accent'),
    areas: colour('areas'), zones: colour('zones'), none: colour('none'),
    OFFICIAL: colour('official'), REPORTED: colour('reported'), DERIVED: colour('derived'), UNVERIFIED: colour('unverified')
  };
}

/**
 * `<zg-chart .option=${(palette) => option} label="What it shows" height="360" @zg-pick=${(event) => event.detail}>`;
 * the option is made anew when the colours change.
 */
class Chart extends LitElement {

  static properties = { option: { attribute: false }, label: {}, height: { type: Number } };

  #chart = null;

  #resize = new ResizeObserver(() => this.#chart?.resize());

  #dark = matchMedia('(prefers-color-scheme: dark)');

  #draw = () => this.#chart?.setOption(this.#whole(), true);

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    this.#dark.removeEventListener('change', this.#draw);
    this.#resize.disconnect();
    this.#chart?.dispose();
    this.#chart = null;
    super.disconnectedCallback();
  }

  render() {
    return html`<div class="chart" role="img" aria-label=${this.label}></div>`;
  }

  async updated() {
    const place = this.firstElementChild;
    place.style.height = `${this.height ?? 360}px`;
    if (!this.#chart) {
      const echarts = await import('echarts');
      if (this.#chart || !this.isConnected) {
        return;
      }
      this.#chart = echarts.init(place, null, { renderer: 'svg' });
      this.#chart.on('click', (event) => this.dispatchEvent(new CustomEvent('zg-pick', { detail: event })));
      this.#resize.observe(place);
      this.#dark.addEventListener('change', this.#draw);
    }
    this.#draw();
    this.setAttribute('drawn', '');
  }

  #whole() {
    const colours = palette();
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return {
      textStyle: { color: colours.text, fontFamily: getComputedStyle(document.body).fontFamily }, animation: !calm,
      ...this.option(colours)
    };
  }

}

customElements.define('zg-chart', Chart);
