/** A list of whole numbers that grows by doubling: a million cells cost their numbers and nothing more. */
export class Growing {
  length = 0
  private numbers = new Int32Array(256)

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

  set(index: number, value: number): void {
    this.numbers[index] = value
  }
}
