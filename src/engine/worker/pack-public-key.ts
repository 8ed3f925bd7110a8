/** Written with the packs' signatures: Ed25519 key that signs the packs, raw, base64url. */
export const packPublicKey = 'RwajLv5HyDt6ahxtWBp97-GhNxBTt1caRtD6HIsvImU';
