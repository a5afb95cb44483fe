// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

/** The names of a UBL 2.4 ApplicationResponse, as it is used here. */
final class ApplicationResponse {
  static final String NAMESPACE =
      "urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2";
  static final String CAC =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
  static final String CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  private ApplicationResponse() {}
}
