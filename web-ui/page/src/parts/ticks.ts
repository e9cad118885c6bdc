/**
 * Where an axis from 0 has its marks: at 0 and at two to five round values, of which the last is not
 * under the most that is drawn. Steps are 1, 2 or 5 times a power of ten.
 *
 * @param most the most that is drawn, in whatever unit
 */
export function ticks(most: number): readonly number[] {
  const wanted = Math.max(1, most);
  let power = 10 ** Math.floor(Math.log10(wanted / 5));
  if (power < 1) {
    power = 1;
  }
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size * 5 >= wanted)!;
  const count = Math.max(2, Math.ceil(wanted / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
