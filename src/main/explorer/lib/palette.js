// The page's colours, as they are now: for what draws on a canvas, which style sheets do not reach.

/** Colours by name, light or dark. */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour('text'), quiet: colour('quiet'), back: colour('back'),
    OFFICIAL: colour('official'), REPORTED: colour('reported'), DERIVED: colour('derived'), UNVERIFIED: colour('unverified')
  };
}
