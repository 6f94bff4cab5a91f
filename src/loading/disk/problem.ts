/** What was given cannot serve; the message is a sentence for people. */
export class InputError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'InputError'
  }
}
