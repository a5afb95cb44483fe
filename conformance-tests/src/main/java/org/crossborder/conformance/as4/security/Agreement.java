// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import org.w3c.dom.Element;

/** Ephemeral-static key agreement (XML Encryption 1.1, 5.6). */
interface Agreement {
  /** The xenc:AgreementMethod. */
  String method();

  /** The JCA's name of the agreement. */
  String jcaName();

  /** A new pair of the kind of the recipient's key. */
  KeyPair ephemeral(PublicKey recipient) throws GeneralSecurityException;

  /** What an xenc:OriginatorKeyInfo holds. */
  String originator(PublicKey ephemeral);

  /** The key in an xenc:OriginatorKeyInfo. */
  PublicKey originator(Element originatorKeyInfo) throws GeneralSecurityException;
}
