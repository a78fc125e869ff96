/**
 * Adds the sums of products of every pair of columns of a block to a matrix, four pairs at a time so that each value
 * is loaded half as often.
 *
 * @param block columns one after another, each `stride` long; an even number of them
 * @param rows how many rows of each column count
 * @param products `columns` × `columns`, upper triangle
 */
export function addCrossProducts(
  block: Float64Array,
  stride: number,
  columns: number,
  rows: number,
  products: Float64Array,
): void {
  for (let a = 0; a < columns; a += 2) {
    for (let b = a; b < columns; b += 2) {
      const [a0, b0] = [a * stride, b * stride];
      let [p00, p01, p10, p11] = [0, 0, 0, 0];
      for (let i = 0; i < rows; i += 1) {
        const x0 = block[a0 + i]!;
        const x1 = block[a0 + stride + i]!;
        const y0 = block[b0 + i]!;
        const y1 = block[b0 + stride + i]!;
        p00 += x0 * y0;
        p01 += x0 * y1;
        p10 += x1 * y0;
        p11 += x1 * y1;
      }
      products[a * columns + b]! += p00;
      products[a * columns + b + 1]! += p01;
      products[(a + 1) * columns + b]! += p10;
      products[(a + 1) * columns + b + 1]! += p11;
    }
  }
}
