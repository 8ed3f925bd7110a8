import type { Spot } from './canvas';
import type { Flow } from './flow';

/** Something that can be measured before it is drawn: it says how high it is, and draws only where told to. */
export interface Block {
  readonly draw: (flow: Flow, spot: Spot, width: number, isDrawn: boolean) => number;
}

const gutter = 26;

export interface Beside {
  readonly height: number;
  readonly draw: () => void;
}

/** Two blocks side by side, the first with its share of the width; one alone has all of it. They stay together on a page. */
export function beside(flow: Flow, [first, second]: readonly Block[], firstShare: number): Beside {
  const { x, width } = flow.whole;
  const left = second ? (width - gutter) * firstShare : width;
  const placed = [
    ...(first ? [{ block: first, x, width: left }] : []),
    ...(second ? [{ block: second, x: x + left + gutter, width: width - left - gutter }] : []),
  ];
  const heights = placed.map((one) => one.block.draw(flow, flow.at(one.x), one.width, false));
  const height = Math.max(0, ...heights);
  return {
    height,
    draw() {
      flow.need(height);
      for (const one of placed) one.block.draw(flow, flow.at(one.x), one.width, true);
      flow.y += height + (height > 0 ? 6 : 0);
    },
  };
}

/** Blocks one below the other. */
export const stacked = (blocks: readonly Block[]): Block => ({
  draw: (flow, { x, y }, width, isDrawn) =>
    blocks.reduce((down, block) => down + block.draw(flow, { x, y: down }, width, isDrawn), y) - y,
});
