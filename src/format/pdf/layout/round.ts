/** To a hundredth of a point: nothing is printed finer, and the numbers stay short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
