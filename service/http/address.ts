/** The header that carries the caller's address to better-auth's rate limit; a caller's own is always overwritten. */
export const ADDRESS_HEADER = 'x-sidecheck-address'
