/** A command's arguments, taken apart. */
export interface Options {
  names: string[]
  flags: Set<string>
  values: Map<string, string>
  /** The first option that does not exist. */
  unknown: string | null
  /** The first option whose value is missing. */
  bare: string | null
}

/**
 * Takes arguments apart: options with a value (`--fix OUT` or `--fix=OUT`), options without one, and names; after `--`
 * everything is a name.
 */
export function readOptions(args: readonly string[], flags: readonly string[], values: readonly string[]): Options {
  const options: Options = { names: [], flags: new Set(), values: new Map(), unknown: null, bare: null }
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [option, given] = splitOption(arg)
    if (option === '--') options.names.push(...rest.splice(0))
    else if (!arg.startsWith('-') || arg === '-') options.names.push(arg)
    else if (flags.includes(arg)) options.flags.add(arg)
    else if (!values.includes(option)) options.unknown ??= arg
    else {
      const value = given ?? rest.shift() ?? ''
      if (value === '') options.bare ??= option
      options.values.set(option, value)
    }
  }
  return options
}

function splitOption(arg: string): [string, string | undefined] {
  const equals = arg.indexOf('=')
  return arg.startsWith('--') && equals > 0 ? [arg.slice(0, equals), arg.slice(equals + 1)] : [arg, undefined]
}
