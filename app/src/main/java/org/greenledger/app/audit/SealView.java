package org.greenledger.app.audit;

/**
 * A seal, as it is shown and printed.
 *
 * @param number of the block, from 1
 * @param at when it was sealed, to the second, in the server's zone
 * @param entries how many entries it covers
 * @param hash which fixes every entry up to here, in hexadecimal
 * @param key fingerprint of the public key that signed it, in hexadecimal
 */
public record SealView(long number, String at, int entries, String hash, String key) {}
