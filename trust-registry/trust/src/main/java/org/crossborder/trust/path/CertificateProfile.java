// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

/** What certificates of a path must look like. */
public enum CertificateProfile {
  /** RFC 5280 and nothing else; no policy on algorithms. */
  RFC5280("rfc5280"),
  /** Signers of trade documents: RFC 5280, a key for signing, algorithms strong enough by date. */
  TRADE_DOCUMENT("trade-document");

  private final String id;

  CertificateProfile(String id) {
    this.id = id;
  }

  /** The name of this profile in the API. */
  public String id() {
    return id;
  }
}
