// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

/** Why a time-stamp proves nothing, in the order in which it is found out. */
public enum TimestampDefect {
  /** It is no token of RFC 3161, or too large. */
  UNREADABLE,
  /** Something that it lists as covered is no longer there. */
  INCOMPLETE,
  /** It was made for something else. */
  IMPRINT,
  /** The certificate that it was signed with is not at hand, or is not the one it names. */
  SIGNING_CERTIFICATE,
  /** Its signature value does not fit. */
  SIGNATURE,
  /** The certificate is not one for time-stamping, and for nothing else. */
  PURPOSE,
  /** Its time cannot be true. */
  TIME,
  /** An algorithm or a key of it is not accepted. */
  ALGORITHM,
  /** No path leads to a trusted time-stamping authority. */
  UNTRUSTED,
  /** An algorithm or a key of its path is not accepted. */
  PATH_ALGORITHM,
  /** A certificate of its path had expired before it is proved to have existed. */
  EXPIRED,
  /** Nothing at hand says whether a certificate of its path was revoked. */
  REVOCATION_UNKNOWN,
  /** A certificate of its path was revoked before it is proved to have existed. */
  REVOKED
}
