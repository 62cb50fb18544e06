import type { Locator, Page } from '@playwright/test';

/** A part of a page that a picture names: it gets a frame, and its name beside it. */
export interface Callout {
  part: Locator;
  name: string;
  /** Where the name stands: over the upper edge of the frame, or under the lower one. */
  at: 'above' | 'below';
  /** At which end of that edge. */
  end?: 'left' | 'right';
}

const COLOUR = '#b3261e';
/** Between the words and the frame, in pixels. */
const ROOM = 5;
const LINE = 24;

/** Frames parts of a page as it is in the window now, and names them. */
export const callOut = async (page: Page, callouts: readonly Callout[]): Promise<void> => {
  for (const { part, name, at, end = 'left' } of callouts) {
    const box = await part.boundingBox();
    if (!box) throw new Error(`The page has nothing to be called "${name}".`);
    const frame = {
      position: 'fixed',
      zIndex: '2147483647',
      boxSizing: 'border-box',
      left: `${Math.round(box.x) - ROOM}px`,
      top: `${Math.round(box.y) - ROOM}px`,
      width: `${Math.round(box.width) + 2 * ROOM}px`,
      height: `${Math.round(box.height) + 2 * ROOM}px`,
      border: `2px solid ${COLOUR}`,
      borderRadius: '4px',
      pointerEvents: 'none',
    };
    const label = {
      position: 'absolute',
      [end]: '-2px',
      [at === 'above' ? 'top' : 'bottom']: `-${LINE}px`,
      padding: '0 8px',
      background: COLOUR,
      borderRadius: '4px',
      color: '#fff',
      font: `600 15px/${LINE}px sans-serif`,
      whiteSpace: 'nowrap',
    };
    await page.evaluate(
      ({ frame, label, name }) => {
        const styled = (style: object, ...parts: (string | Node)[]) => {
          const element = document.createElement('div');
          Object.assign(element.style, style);
          element.append(...parts);
          return element;
        };
        // What is shown over the page by itself would hide what only stands in it.
        const layer = styled({});
        layer.popover = 'manual';
        Object.assign(layer.style, {
          inset: '0',
          width: '100%',
          height: '100%',
          border: '0',
          padding: '0',
          background: 'none',
          pointerEvents: 'none',
        });
        layer.append(styled(frame, styled(label, name)));
        document.body.append(layer);
        layer.showPopover();
      },
      { frame, label, name },
    );
  }
};
