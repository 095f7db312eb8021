/** A list of whole numbers that grows twofold: half a million texts cost their places and nothing more. */
export class Growing {
  length = 0
  private numbers: Int32Array

  /** `expected`: about how many numbers there will be; more find room too. */
  constructor(expected: number) {
    this.numbers = new Int32Array(expected + 32)
  }

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.length++] = value
  }

  at(index: number): number {
    return this.numbers[index] ?? 0
  }
}
