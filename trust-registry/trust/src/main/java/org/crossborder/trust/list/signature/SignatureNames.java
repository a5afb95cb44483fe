// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

/** Names of XML signatures and of XAdES. */
final class SignatureNames {
  static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";

  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  static final String RSA_SHA256 = MORE + "rsa-sha256";
  static final String RSA_SHA384 = MORE + "rsa-sha384";
  static final String RSA_SHA512 = MORE + "rsa-sha512";
  static final String ECDSA_SHA256 = MORE + "ecdsa-sha256";
  static final String ECDSA_SHA384 = MORE + "ecdsa-sha384";
  static final String ECDSA_SHA512 = MORE + "ecdsa-sha512";

  private static final String PSS = "http://www.w3.org/2007/05/xmldsig-more#";
  static final String RSA_PSS_SHA256 = PSS + "sha256-rsa-MGF1";
  static final String RSA_PSS_SHA384 = PSS + "sha384-rsa-MGF1";
  static final String RSA_PSS_SHA512 = PSS + "sha512-rsa-MGF1";

  private SignatureNames() {}
}
