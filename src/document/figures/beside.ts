import type { Figure, Point, Shape } from '../figure.ts'

/** Two figures as one, the second to the right of the first. @param gap in points */
export function besideFigures(left: Figure, right: Figure, gap = 20): Figure {
  const by = left.width + gap
  return {
    width: by + right.width, height: Math.max(left.height, right.height), label: `${left.label} ${right.label}`,
    shapes: [...left.shapes, ...right.shapes.map((shape) => moved(shape, by))],
  }
}

function moved(shape: Shape, by: number): Shape {
  const to = ([x, y]: Point): Point => [x + by, y]
  switch (shape.kind) {
    case 'line': return { ...shape, from: to(shape.from), to: to(shape.to) }
    case 'polyline': case 'area': return { ...shape, points: shape.points.map(to) }
    case 'rect': case 'text': return { ...shape, x: shape.x + by }
    case 'mark': return { ...shape, at: to(shape.at) }
  }
}
