/**
 * [Note: a locked backup is a JWE]
 * A backup under a passphrase is the backup file's text in a compact JWE (RFC 7516): key by PBES2 (RFC 7518, 4.8), content by
 * AES-256-GCM. Any JOSE library opens it; nothing of ours is needed.
 */
export const lockedBackupType = 'tech-rating-backup';

/** PBKDF2 with HMAC-SHA-512: three times what OWASP's Password Storage Cheat Sheet asks for (210,000). */
export const passphraseRounds = 650_000;

/** A stranger's file may not keep the device busy for longer than about four of ours would. */
export const mostPassphraseRounds = 2_600_000;

/** Shorter ones are refused, by our judgement: whoever holds the file may try as often as they like. */
export const shortestPassphrase = 12;

/** One passphrase in every keyboard's spelling: Hangul may be typed as letters or as syllables. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFC');

export const isLongEnough = (typed: string): boolean => normalPassphrase(typed).length >= shortestPassphrase;
