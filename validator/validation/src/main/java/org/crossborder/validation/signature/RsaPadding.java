// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

/** How an RSA key seals. */
public enum RsaPadding {
  /** RSASSA-PSS, which TS 119 312 accepts without an end from 3000 bits on. */
  PSS,
  /** PKCS #1 v1.5, which older programs verify, and which TS 119 312 accepts until 2029. */
  PKCS1
}
