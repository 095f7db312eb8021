/** A list of whole numbers that grows fourfold: half a million texts cost their places and nothing more. */
export class Growing {
  length = 0
  private numbers = new Int32Array(128)

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(this.length * 4)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.length++] = value
  }

  at(index: number): number {
    return this.numbers[index] ?? 0
  }
}
