// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

/** Namespaces and algorithm names of XML-DSig, XAdES and UBL's signature extension. */
final class SignatureNames {
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  static final String XADES_141 = "http://uri.etsi.org/01903/v1.4.1#";
  static final String SIGNED_PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";

  static final String ENVELOPED = DS + "enveloped-signature";
  static final String XPATH_FILTER_2 = "http://www.w3.org/2002/06/xmldsig-filter2";
  static final String INCLUSIVE_C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  static final String EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  static final String UBL_DOCUMENTS = UBL;
  static final String EXT = UBL + "CommonExtensionComponents-2";
  static final String SIG = UBL + "CommonSignatureComponents-2";
  static final String SAC = UBL + "SignatureAggregateComponents-2";
  static final String CBC = UBL + "CommonBasicComponents-2";
  static final String UBL_XADES = "urn:oasis:names:specification:ubl:dsig:enveloped:xades";

  private SignatureNames() {}
}
