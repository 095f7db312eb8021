import { BlockList, isIP } from 'node:net'

/** The header that carries the caller's address to better-auth's rate limit; a caller's own is always overwritten. */
export const ADDRESS_HEADER = 'x-sidecheck-address'

/** Says whose request it is, from the address of the connection and the X-Forwarded-For that came with it. */
export type AddressOf = (peer: string | undefined, forwarded: string | undefined) => string

/**
 * Anybody may write X-Forwarded-For; only what a trusted proxy adds counts. So it is read from its end, as long as
 * who added it is trusted. `trusted`: addresses and networks ("10.0.0.0/8"), already checked by config.ts.
 */
export function addressReader(trusted: readonly string[]): AddressOf {
  const list = new BlockList()
  for (const entry of trusted) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return (peer, forwarded) => {
    let caller = plainAddress(peer ?? '') ?? '127.0.0.1'
    const hops = (forwarded ?? '').slice(-LONGEST).split(',')
    while (isTrusted(caller)) {
      const hop = plainAddress(hops.pop() ?? '')
      if (hop === null) break
      caller = hop
    }
    return caller
  }
}

/** Longer than any honest chain of proxies; the end is what counts. */
const LONGEST = 1000

/** An address without port, brackets or an IPv4 one's IPv6 dress; null for what is none. */
function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
  return isIP(bare) === 0 ? null : bare
}
