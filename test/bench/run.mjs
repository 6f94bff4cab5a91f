/** `npm run bench`: Node strips the types itself; what imports `.sql` is bundled by `bundle.ts` first. */
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`the bench needs Node 24 and found ${process.versions.node}: start it with "npm run bench", which brings its own.`)
  process.exit(1)
}
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
