/** Written by `npm run train`: Ed25519 key that signs the packs, raw, base64url. */
export const packPublicKey = 'SX7dwvseYR7Q6Jz0CG8CsWeLGsMl0BfusMruOG9ZEM0';
