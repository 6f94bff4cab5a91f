/** The id of the control by which a field is set here. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`
}
